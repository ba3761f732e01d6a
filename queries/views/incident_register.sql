-- name: incident_register
-- title: 重大事故の記録
-- title_en: Incident register
-- description: 評価書に記載された重大事故。3年を過ぎて取り下げられたものも残します。最新の評価書とその変更箇所から数えるので、重なりません。
create view incident_register as
select
  assessment.assessment_id,
  assessment.series_id,
  assessment.municipality_code,
  assessment.municipality,
  assessment.prefecture,
  assessment.procedure,
  incident.case_no,
  case when incident.withdrawn_on is null then 'current' else 'withdrawn' end as status,
  incident.kind,
  incident.occurred_on,
  incident.occurred_month,
  incident.persons,
  incident.unique_persons,
  incident.records,
  incident.summary,
  incident.prevention,
  incident.disclosed_on,
  incident.withdrawn_on,
  incident.withdrawal_reason,
  incident.evidence_id,
  incident.disclosed_evidence_id,
  incident.withdrawn_evidence_id
from incident
join assessment using (assessment_id)
where assessment.is_latest;

comment on view incident_register is '重大事故の記録（現在記載されているものと、取り下げられたもの）';
comment on column incident_register.status is '記載の状況（code の incident_status）';
comment on column incident_register.disclosed_on is '記載された日';
comment on column incident_register.kind is '事故の種類（code の incident_kind）';

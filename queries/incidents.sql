-- name: incidents
-- title: 重大事故の記録
-- title_en: Incident register
-- description: 評価書とその変更箇所に記載された重大事故。3年を過ぎて取り下げられたものも残します。
-- description_en: Serious incidents in the assessments and their change logs, those withdrawn after three years included.
-- filters: true
-- param: incident VARCHAR null 事故の識別子（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: incident_status VARCHAR 現在の記載か、取り下げられたか
-- column: kind VARCHAR 事故の種類
-- column: occurred VARCHAR 発生した日か月（分からなければ NULL）
-- column: persons INTEGER 対象となった人数（延べ）
-- column: unique_persons INTEGER 対象となった人数（実数）
-- column: records INTEGER 対象となった件数
-- column: summary VARCHAR 内容
-- column: prevention VARCHAR 再発防止策
-- column: disclosed_on DATE 記載された日
-- column: withdrawn_on DATE 取り下げられた日
-- column: withdrawal_reason VARCHAR 取り下げの理由
-- column: published_on DATE 評価書の公表日
-- column: incident_id VARCHAR 事故の識別子
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 内容を述べた文の識別子
-- column: disclosed_evidence_id VARCHAR 記載した変更箇所の識別子
-- column: withdrawn_evidence_id VARCHAR 取り下げた変更箇所の識別子
-- precompute: true
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  incident_register.status as incident_status,
  incident_register.kind,
  coalesce(cast(incident_register.occurred_on as varchar), incident_register.occurred_month) as occurred,
  incident_register.persons,
  incident_register.unique_persons,
  incident_register.records,
  incident_register.summary,
  incident_register.prevention,
  incident_register.disclosed_on,
  incident_register.withdrawn_on,
  incident_register.withdrawal_reason,
  assessment.published_on,
  concat_ws('/', incident_register.assessment_id, incident_register.case_no) as incident_id,
  assessment.document_id,
  incident_register.evidence_id,
  incident_register.disclosed_evidence_id,
  incident_register.withdrawn_evidence_id
from incident_register
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where $incident is null
  or concat_ws('/', incident_register.assessment_id, incident_register.case_no) = $incident
order by
  incident_register.status,
  assessment.municipality_kana,
  assessment.assessment_id,
  incident_register.case_no;

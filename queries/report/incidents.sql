-- name: incidents
-- title: 重大事故の記録
-- title_en: Incident register
-- description: 現在記載されている重大事故と、取り下げられたもの。
-- description_en: Incidents in the current text and withdrawn ones.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: case_no INTEGER 事故の番号
-- column: status VARCHAR 記載の状況
-- column: kind VARCHAR 種類
-- column: occurred_on DATE 発生日
-- column: occurred_month VARCHAR 発生した年月
-- column: persons INTEGER 人数（延べ）
-- column: unique_persons INTEGER 人数（実数）
-- column: records INTEGER 件数
-- column: summary VARCHAR 内容
-- column: prevention VARCHAR 再発防止策
-- column: disclosed_on DATE 記載された日
-- column: withdrawn_on DATE 取り下げられた日
-- column: withdrawal_reason VARCHAR 取り下げの理由
-- column: evidence_id VARCHAR 根拠の識別子
-- column: disclosed_evidence_id VARCHAR 記載された日の根拠
-- column: withdrawn_evidence_id VARCHAR 取り下げられた日の根拠
select
  incident_register.assessment_id,
  incident_register.case_no,
  incident_register.status,
  incident_register.kind,
  incident_register.occurred_on,
  incident_register.occurred_month,
  incident_register.persons,
  incident_register.unique_persons,
  incident_register.records,
  incident_register.summary,
  incident_register.prevention,
  incident_register.disclosed_on,
  incident_register.withdrawn_on,
  incident_register.withdrawal_reason,
  incident_register.evidence_id,
  incident_register.disclosed_evidence_id,
  incident_register.withdrawn_evidence_id
from incident_register
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by incident_register.assessment_id, incident_register.status, incident_register.case_no;

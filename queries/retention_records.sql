-- name: retention_records
-- title: 保管期間の記載
-- title_en: Retention periods, with their reasons
-- description: ファイルごとの保管期間とその妥当性、その根拠。
-- description_en: Each file's retention period with its reason and its evidence.
-- filters: true
-- param: retention VARCHAR null 保管期間、または記載の状態（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: file_no INTEGER ファイルの番号
-- column: retention VARCHAR 保管期間
-- column: state VARCHAR 記載の状態
-- column: reason VARCHAR その妥当性
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 保管期間の根拠の識別子
-- column: reason_evidence_id VARCHAR 妥当性の根拠の識別子
with said as (
  select assessment_id, file_no, concept, answer.state, value, evidence_id
  from answer
  join form_item using (item_id)
  where concept in ('storage.retention', 'storage.retention_reason')
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  period.file_no,
  period.value as retention,
  period.state,
  reason.value as reason,
  assessment.document_id,
  period.evidence_id,
  reason.evidence_id as reason_evidence_id
from said as period
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
left join said as reason
  on reason.assessment_id = period.assessment_id
  and reason.file_no is not distinct from period.file_no
  and reason.concept = 'storage.retention_reason'
where period.concept = 'storage.retention'
  and (
    $retention is null
    or coalesce(if(period.state = 'answered', period.value, period.state), 'undetermined') = $retention
  )
order by assessment.municipality_kana, assessment.assessment_id, period.file_no nulls first;

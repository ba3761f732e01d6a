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
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  retention.file_no,
  retention.retention,
  retention.state,
  retention.reason,
  assessment.document_id,
  retention.evidence_id,
  retention.reason_evidence_id
from retention
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where $retention is null
  or coalesce(if(retention.state = 'answered', retention.retention, retention.state), 'undetermined') = $retention
order by assessment.municipality_kana, assessment.assessment_id, retention.file_no nulls first;

-- name: assessments
-- title: 報告の対象とする評価書
-- title_en: Assessments reported on
-- description: 団体の最新の評価書と、クラウドの状況、再実施の期限。
-- description_en: A body's latest assessments with their cloud status and review date.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: body VARCHAR 団体の鍵
-- column: form VARCHAR 様式
-- column: form_version VARCHAR 様式の版
-- column: assessment_no VARCHAR 評価書番号
-- column: title VARCHAR 評価書名
-- column: agency VARCHAR 評価実施機関名
-- column: procedure VARCHAR 事務の名称
-- column: published_on DATE 公表日
-- column: evidence_id VARCHAR 評価書名の根拠
-- column: document_id VARCHAR 文書の識別子
-- column: assessed_on DATE 評価の日
-- column: assessed_basis VARCHAR 評価の日の根拠
-- column: due_on DATE 評価から5年を経過する日
-- column: review_state VARCHAR 再実施の状況
-- column: business_status VARCHAR 業務システムの環境
-- column: also_on_premises BOOLEAN 庁舎内・データセンターにも
-- column: intermediate_status VARCHAR 中間サーバーの環境
-- column: government_cloud_disclosed_on DATE ガバメントクラウドが公にされた日
-- column: business_evidence_id VARCHAR 業務システムの根拠
-- column: intermediate_evidence_id VARCHAR 中間サーバーの根拠
select
  assessment_latest.assessment_id,
  assessment_latest.body,
  assessment_latest.form,
  assessment_latest.form_version,
  assessment_latest.assessment_no,
  assessment_latest.title,
  assessment_latest.agency,
  assessment_latest.procedure,
  assessment_latest.published_on,
  assessment_latest.evidence_id,
  assessment_latest.document_id,
  review_due.assessed_on,
  review_due.assessed_basis,
  review_due.due_on,
  review_due.review_state,
  cloud_status.business_status,
  cloud_status.also_on_premises,
  cloud_status.intermediate_status,
  cloud_status.government_cloud_disclosed_on,
  cloud_status.business_evidence_id,
  cloud_status.intermediate_evidence_id
from assessment_latest
left join review_due using (assessment_id)
left join cloud_status using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by try_cast(assessment_latest.assessment_no as integer) nulls last, assessment_latest.assessment_id;

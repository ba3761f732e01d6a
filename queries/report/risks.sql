-- name: risks
-- title: リスク対策の評価
-- title_en: Ratings of risks
-- description: 団体の最新の評価書の、リスクごとの対策の評価。
-- description_en: How the latest assessments rate their measures, risk by risk.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: form VARCHAR 様式
-- column: file_no INTEGER ファイルの番号
-- column: section VARCHAR 章と節
-- column: risk_no INTEGER リスクの番号
-- column: label VARCHAR リスク
-- column: adequacy VARCHAR リスクへの対策は十分か
-- column: state VARCHAR 状態
-- column: evidence_id VARCHAR 根拠の識別子
select
  risk.assessment_id,
  assessment_latest.form,
  risk.file_no,
  risk.section,
  risk.risk_no,
  risk.label,
  risk.adequacy,
  risk.state,
  risk.evidence_id
from risk
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by risk.assessment_id, risk.file_no, risk.section, risk.risk_no;

-- name: findings
-- title: 点検で見つかったこと
-- title_en: Findings
-- description: 団体の最新の評価書について、点検で見つかったこと。
-- description_en: What the checks found in a body's latest assessments.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: rule_id VARCHAR 点検の規則
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠の識別子
select
  finding.assessment_id,
  finding.rule_id,
  finding.severity,
  finding.message_ja,
  finding.message_en,
  finding.evidence_ids
from finding
join assessment_latest using (assessment_id)
left join code on code.domain = 'finding_severity' and code.code = finding.severity
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by code.sort_order, finding.assessment_id, finding.rule_id, finding.message_ja;

-- name: incident_answers
-- title: 重大事故の有無の答え
-- title_en: Answers on incidents
-- description: 過去3年以内の重大事故の有無の答え（現在の記載と、変更箇所に残るもの）。
-- description_en: Answers on incidents of the last three years, from the current text and the change log.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: answered_on DATE 答えた日
-- column: answer VARCHAR 答え
-- column: basis VARCHAR 根拠の種類
-- column: evidence_id VARCHAR 根拠の識別子
select
  incident_answer.assessment_id,
  incident_answer.answered_on,
  incident_answer.answer,
  incident_answer.basis,
  incident_answer.evidence_id
from incident_answer
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by
  incident_answer.assessment_id,
  incident_answer.answered_on desc nulls last,
  incident_answer.basis desc,
  incident_answer.evidence_id;

-- name: issues
-- title: 読み取りで気づいたこと
-- title_en: Notes of the reading
-- description: 団体の最新の評価書の読み取りで、注意すべきこと（失われた節と、注意・誤り）。
-- description_en: Sections lost, warnings and errors noted while the latest assessments were read.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: severity VARCHAR 重さ
-- column: code VARCHAR 種類
-- column: message VARCHAR 内容
-- column: line_no INTEGER 行番号
select assessment_latest.assessment_id, load_issue.severity, load_issue.code, load_issue.message, load_issue.line_no
from load_issue
join assessment_latest using (document_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
  and (load_issue.severity <> 'info' or load_issue.code = 'section_missing')
order by assessment_latest.assessment_id, load_issue.line_no nulls first, load_issue.code, load_issue.message;

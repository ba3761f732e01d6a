-- name: issues
-- title: 読み取りで気づいたこと
-- title_en: Notes of the reading
-- description: 団体の最新の評価書の読み取りで、注意すべきこと（失われた節と、注意・誤り）。
-- description_en: Sections lost, warnings and errors noted while the latest assessments were read.
-- param: body VARCHAR null 団体の鍵
-- column: assessment_id VARCHAR 評価書の識別子
-- column: severity VARCHAR 重さ
-- column: code VARCHAR 種類
-- column: message VARCHAR 内容
-- column: line_no INTEGER 行番号
select assessment_latest.assessment_id, load_issue.severity, load_issue.code, load_issue.message, load_issue.line_no
from load_issue
join assessment_latest using (document_id)
where assessment_latest.body = $body
  and (load_issue.severity <> 'info' or load_issue.code = 'section_missing')
order by assessment_latest.assessment_id, load_issue.line_no nulls first, load_issue.code, load_issue.message;

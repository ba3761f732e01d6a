-- name: gaps
-- title: 読み取れなかった項目
-- title_en: Items not read
-- description: 本文にない項目、答えを判別できない項目と、空欄の必須（※）項目。
-- description_en: Items missing from the text or undetermined, and required items left blank.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: form VARCHAR 様式
-- column: chapter VARCHAR 章
-- column: section VARCHAR 節
-- column: label VARCHAR 項目名
-- column: required BOOLEAN 必須（※）
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: state VARCHAR 状態
-- column: note VARCHAR 補足
-- column: evidence_id VARCHAR 根拠の識別子
select
  answer.assessment_id,
  form_item.form,
  form_item.chapter,
  form_item.section,
  form_item.label,
  form_item.required,
  answer.file_no,
  answer.entry_no,
  answer.state,
  answer.note,
  answer.evidence_id
from answer
join form_item using (item_id)
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
  and (answer.state in ('missing', 'undetermined') or (answer.state = 'blank' and form_item.required))
order by answer.assessment_id, form_item.sort_order, answer.file_no, answer.entry_no;

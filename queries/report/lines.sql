-- name: lines
-- title: 本文の行
-- title_en: Lines of the text
-- description: 団体の評価書の文書（前の版を含む）の、1行ごとの本文。
-- description_en: The text of the documents of a body's assessments, older versions included, line by line.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: document_id VARCHAR 文書の識別子
-- column: line_no INTEGER 行番号（1から）
-- column: byte_start BIGINT 行頭のバイト位置
-- column: text VARCHAR 行の文字列
select document_id, line_no, byte_start, text
from source_line
where document_id in (
  select assessment.document_id
  from assessment
  join assessment_latest using (series_id)
  where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
)
order by document_id, line_no;

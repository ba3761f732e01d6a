-- name: document_lines
-- title: 文書の本文
-- title_en: Text of a document
-- description: 文書の本文を1行ずつ、行頭のバイト位置とともに示します。
-- description_en: The lines of a document with the byte offset each begins at.
-- param: document_id VARCHAR null 文書の識別子
-- column: line_no INTEGER 行番号（1から）
-- column: byte_start BIGINT 行頭のバイト位置（0から）
-- column: text VARCHAR 行の文字列
select line_no, byte_start, text
from source_line
where document_id = $document_id
order by line_no;

-- name: places
-- title: 根拠の場所
-- title_en: Places of evidence
-- description: 団体の評価書の文書（前の版を含む）にある根拠の、バイト位置と行。
-- description_en: Bytes and lines of the evidence in the documents of a body's assessments, older versions included.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: evidence_id VARCHAR 根拠の識別子
-- column: document_id VARCHAR 文書の識別子
-- column: byte_start BIGINT 始まりのバイト位置
-- column: byte_end BIGINT 終わりのバイト位置
-- column: line_start INTEGER 始まりの行番号
-- column: line_end INTEGER 終わりの行番号
select evidence_id, document_id, byte_start, byte_end, line_start, line_end
from evidence
where document_id in (
  select assessment.document_id
  from assessment
  join assessment_latest using (series_id)
  where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
);

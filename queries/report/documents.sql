-- name: documents
-- title: 報告の出所の文書
-- title_en: Documents reported from
-- description: 団体の評価書の文書（前の版を含む）。
-- description_en: The documents of a body's assessments, older versions included.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: document_id VARCHAR 文書の識別子
-- column: body VARCHAR 団体の鍵
-- column: assessment_id VARCHAR 評価書の識別子
-- column: is_latest BOOLEAN 系列で最も新しい
-- column: assessment_no VARCHAR 評価書番号
-- column: published_on DATE 公表日
-- column: path VARCHAR ファイルの場所
-- column: bytes BIGINT 大きさ（バイト）
-- column: encoding VARCHAR 文字コード
-- column: sha256 VARCHAR SHA-256
-- column: unexplained_share DOUBLE 説明できなかった本文の割合（0〜1）
select
  document.document_id,
  assessment_latest.body,
  assessment.assessment_id,
  assessment.is_latest,
  assessment.assessment_no,
  assessment.published_on,
  document.path,
  document.bytes,
  document.encoding,
  document.sha256,
  document.unexplained_bytes / nullif(document.explained_bytes + document.unexplained_bytes, 0) as unexplained_share
from assessment
join assessment_latest using (series_id)
join document on document.document_id = assessment.document_id
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by assessment.series_id, assessment.published_on desc nulls last, assessment.assessment_id;

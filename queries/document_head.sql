-- name: document_head
-- title: 文書
-- title_en: Document
-- description: 1つの文書と、そこから読み取った評価書。
-- description_en: One document and the assessment read from it.
-- param: document_id VARCHAR null 文書の識別子
-- column: document_id VARCHAR 文書の識別子
-- column: path VARCHAR ファイルの場所
-- column: bytes BIGINT 大きさ（バイト）
-- column: encoding VARCHAR 文字コード
-- column: status VARCHAR 読み込みの結果
-- column: reject_reason VARCHAR 受け付けなかった理由
-- column: unexplained_share DOUBLE 本文のうち説明できなかった割合（0〜1）
-- column: title VARCHAR 評価書名
-- column: agency VARCHAR 評価実施機関名
-- column: form VARCHAR 様式
-- column: published_on DATE 公表日
select
  document.document_id,
  document.path,
  document.bytes,
  document.encoding,
  document.status,
  document.reject_reason,
  document.unexplained_bytes / nullif(document.explained_bytes + document.unexplained_bytes, 0) as unexplained_share,
  assessment.title,
  assessment.agency,
  assessment.form,
  assessment.published_on
from document
left join assessment using (document_id)
where document.document_id = $document_id;

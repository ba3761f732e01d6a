-- name: documents_rejected
-- title: 受け付けなかった文書
-- title_en: Rejected documents
-- description: 評価書として読めなかった文書と、その理由。
-- description_en: Files that could not be read as an assessment, and why.
-- column: path VARCHAR ファイルの場所
-- column: reject_reason VARCHAR 受け付けなかった理由
-- precompute: true
-- first: 500
select path, reject_reason
from document
where status = 'rejected'
order by path;

-- name: release
-- title: 倉庫の版
-- title_en: The warehouse's release
-- description: 最後の読み込み。
-- description_en: The last load.
-- column: run_id VARCHAR 読み込みの識別子
-- column: as_of DATE 読み込んだ日（日本時間）
-- column: version VARCHAR 読み込みに使った版
-- column: input VARCHAR 読み込み元
-- column: documents INTEGER 文書の数
-- column: rejected INTEGER 受け付けなかった文書の数
select
  run_id,
  -- Loads are noted in UTC; the day meant is Japan's.
  cast(finished_at + interval 9 hours as date) as as_of,
  version,
  input,
  documents,
  rejected
from load_run
order by finished_at desc
limit 1;

-- name: overview_counts
-- title: 倉庫の内容
-- title_en: What the warehouse holds
-- description: 評価書と、そこから読み取った項目の数、本文のうち説明できなかった割合、読み込んだ日。
-- description_en: The assessments, what was read from them, the share of the text left unexplained, and the day of loading.
-- filters: true
-- keys: true
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- column: prefectures BIGINT 都道府県の数
-- column: items BIGINT 項目の数
-- column: answered BIGINT 記載のある項目の数
-- column: undetermined BIGINT 答えを判別できない項目の数
-- column: missing BIGINT 本文にない項目の数
-- column: changes BIGINT 変更箇所の数
-- column: unexplained_share DOUBLE 本文のうち説明できなかった割合（0〜1）
-- column: first_published_on DATE 最も古い公表日
-- column: last_published_on DATE 最も新しい公表日
-- column: rejected BIGINT 受け付けなかった文書の数（絞り込みによらない）
-- column: as_of DATE 読み込んだ日
-- precompute: true
with counted as (
  select
    count(*) as assessments,
    count(distinct assessment.body_key) as municipalities,
    count(distinct assessment.prefecture) as prefectures,
    cast(coalesce(sum(total.items), 0) as bigint) as items,
    cast(coalesce(sum(total.answered), 0) as bigint) as answered,
    cast(coalesce(sum(total.undetermined), 0) as bigint) as undetermined,
    cast(coalesce(sum(total.missing), 0) as bigint) as missing,
    cast(coalesce(sum(total.changes), 0) as bigint) as changes,
    sum(total.unexplained_bytes) / nullif(sum(total.explained_bytes + total.unexplained_bytes), 0) as unexplained_share,
    min(assessment.published_on) as first_published_on,
    max(assessment.published_on) as last_published_on
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment
  join total_count as total using (assessment_key)
)
select
  *,
  (select count(*) from document where status = 'rejected') as rejected,
  -- Loads are noted in UTC; the day meant is Japan's.
  (select cast(max(finished_at) + interval 9 hours as date) from load_run) as as_of
from counted;

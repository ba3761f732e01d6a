-- name: overview_counts
-- title: 倉庫の内容
-- title_en: What the warehouse holds
-- description: 評価書と、そこから読み取った項目の数、本文のうち説明できなかった割合、読み込んだ日。
-- description_en: The assessments, what was read from them, the share of the text left unexplained, and the day of loading.
-- filters: true
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
with chosen as (
  select *
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
),
states as (
  select
    cast(coalesce(sum(items), 0) as bigint) as items,
    cast(coalesce(sum(answered), 0) as bigint) as answered,
    cast(coalesce(sum(undetermined), 0) as bigint) as undetermined,
    cast(coalesce(sum(missing), 0) as bigint) as missing
  from coverage
  semi join chosen using (assessment_id)
),
changes as (
  select cast(coalesce(sum(changes), 0) as bigint) as changes
  from change_count
  semi join chosen using (assessment_id)
),
bodies as (
  select
    count(*) as assessments,
    count(distinct body) as municipalities,
    count(distinct prefecture) as prefectures,
    min(published_on) as first_published_on,
    max(published_on) as last_published_on
  from chosen
),
texts as (
  select sum(unexplained_bytes) / nullif(sum(explained_bytes + unexplained_bytes), 0) as unexplained_share
  from document
  semi join chosen using (document_id)
)
select
  bodies.assessments,
  bodies.municipalities,
  bodies.prefectures,
  states.items,
  states.answered,
  states.undetermined,
  states.missing,
  changes.changes,
  texts.unexplained_share,
  bodies.first_published_on,
  bodies.last_published_on,
  (select count(*) from document where status = 'rejected') as rejected,
  -- Loads are noted in UTC; the day meant is Japan's.
  (select cast(max(finished_at) + interval 9 hours as date) from load_run) as as_of
from bodies
cross join states
cross join changes
cross join texts;

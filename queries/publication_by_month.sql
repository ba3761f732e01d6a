-- name: publication_by_month
-- title: 公表の月
-- title_en: Month of publication
-- description: 最新の評価書の公表日を、月ごとに数えます。
-- description_en: Latest assessments by the month they were published.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- column: month VARCHAR 月（2026-01 の形。読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  left(cast(published_on as varchar), 7) as month,
  count(*) as assessments
from assessment_latest
where ($prefecture is null or prefecture = $prefecture) and ($form is null or form = $form)
group by all
order by month nulls last;

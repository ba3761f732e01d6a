-- name: publication_by_month
-- title: 公表の月
-- title_en: Month of publication
-- description: 評価書の公表日を、月ごとに数えます。
-- description_en: Assessments by the month they were published.
-- filters: true
-- keys: true
-- column: month VARCHAR 月（2026-01 の形。読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  left(cast(published_on as varchar), 7) as month,
  count(*) as assessments
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
group by all
order by month nulls last;

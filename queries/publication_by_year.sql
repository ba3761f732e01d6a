-- name: publication_by_year
-- title: 公表の年
-- title_en: Year of publication
-- description: 評価書がどれほど新しいかを、公表の年ごとの数で示します。
-- description_en: How old the assessments are: their number by the year they were published.
-- filters: true
-- keys: true
-- column: published_year VARCHAR 公表の年（読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  left(cast(published_on as varchar), 4) as published_year,
  count(*) as assessments,
  count(distinct body_key) as municipalities
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
group by all
order by published_year desc nulls last;

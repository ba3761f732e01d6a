-- name: handlers
-- title: 委託先における取扱者数
-- title_en: People handling the data at vendors
-- description: 評価書の委託事項を、委託先の取扱者数（様式の区分）で数えます。
-- description_en: Outsourcing items by the number of people at the vendor who handle the data (ranges of the form).
-- filters: true
-- keys: true
-- column: handlers_range VARCHAR 取扱者数（読み取れなければ NULL）
-- column: items BIGINT 委託事項の数
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  outsourcing.handlers_range,
  count(*) as items,
  count(distinct outsourcing.assessment_id) as assessments
from outsourcing
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by outsourcing.handlers_range
order by
  outsourcing.handlers_range is null,
  min(coalesce(outsourcing.handlers_min, 0)),
  min(outsourcing.handlers_max),
  outsourcing.handlers_range;

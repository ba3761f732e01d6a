-- name: vendors
-- title: 委託先
-- title_en: Vendors
-- description: 委託先ごとに、委託事項・評価書・団体の数と、委託のある評価書・団体に占める割合を数えます。
--   委託先を読み取れない委託事項も1行にまとめて数えます。
-- description_en: Outsourcing items, assessments and municipalities per vendor, and their share among those that outsource.
--   Items whose vendor could not be read are one row of their own.
-- filters: true
-- keys: true
-- column: vendor VARCHAR 委託先（読み取れなければ NULL）
-- column: vendor_id VARCHAR 委託先の識別子
-- column: items BIGINT 委託事項の数
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE 委託のある評価書に占める割合（0〜1）
-- column: municipalities BIGINT 団体の数
-- column: municipality_share DOUBLE 委託のある団体に占める割合（0〜1）
-- column: subcontracted_items BIGINT 再委託する委託事項の数
-- precompute: true
with item as (
  select outsourcing_count.*, assessment.body_key
  from outsourcing_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
),
total as (
  select count(*) filter (where is_first) as assessments, count(distinct body_key) as municipalities
  from item
),
counted as (
  select
    vendor_id,
    cast(sum(items) as bigint) as items,
    count(*) as assessments,
    count(distinct body_key) as municipalities,
    cast(sum(subcontracted_items) as bigint) as subcontracted_items
  from item
  group by vendor_id
)
select
  vendor.name as vendor,
  cast(counted.vendor_id as varchar) as vendor_id,
  counted.items,
  counted.assessments,
  counted.assessments / total.assessments as assessment_share,
  counted.municipalities,
  counted.municipalities / total.municipalities as municipality_share,
  counted.subcontracted_items
from counted
cross join total
left join vendor on vendor.vendor_id = cast(counted.vendor_id as varchar)
order by counted.municipalities desc, counted.assessments desc, counted.items desc, vendor nulls last;

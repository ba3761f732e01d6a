-- name: vendor_share
-- title: 委託先の割合
-- title_en: Vendor share
-- description: 最新の評価書について、委託先ごとの委託事項・評価書・団体の数と、全体に占める割合（0〜1）。
--   委託先を読み取れない委託事項は vendor_id が NULL の行に数え、割合の分母にも含めます。
create view vendor_share as
with item as (
  select outsourcing.*, assessment_latest.body
  from outsourcing
  join assessment_latest using (assessment_id)
),
total as (select count(*) as items, count(distinct body) as municipalities from item)
select
  item.vendor_id,
  vendor.name as vendor,
  vendor.legal_form,
  count(*) as items,
  count(*) / any_value(total.items) as item_share,
  count(distinct item.assessment_id) as assessments,
  count(distinct item.body) as municipalities,
  count(distinct item.body) / any_value(total.municipalities) as municipality_share,
  count(*) filter (where item.subcontracting = '再委託する') as subcontracted_items
from item
cross join total
left join vendor using (vendor_id)
group by item.vendor_id, vendor.name, vendor.legal_form;

comment on view vendor_share is '委託先ごとの委託事項・評価書・団体の数と割合（最新の評価書）';
comment on column vendor_share.vendor is '委託先の名称（読み取れなければ NULL）';
comment on column vendor_share.items is '委託事項の数';
comment on column vendor_share.item_share is '委託事項の数が全体に占める割合（0〜1）';
comment on column vendor_share.assessments is '評価書の数';
comment on column vendor_share.municipalities is '団体の数';
comment on column vendor_share.municipality_share is '委託のある団体のうち、この委託先に委託する団体の割合（0〜1）';
comment on column vendor_share.subcontracted_items is '再委託する委託事項の数';

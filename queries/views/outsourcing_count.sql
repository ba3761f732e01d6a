-- name: outsourcing_count
-- title: 委託先ごとの委託事項の数
-- title_en: Counts of outsourcing items by vendor
-- description: 評価書ごとに、委託事項を委託先で数えます。委託先を読み取れない委託事項は vendor_id が NULL の行に数えます。
-- kept: true
-- codes: vendor_id
create view outsourcing_count as
select
  assessment_body.assessment_key,
  outsourcing.vendor_id,
  cast(count(*) as integer) as items,
  cast(count(*) filter (where outsourcing.subcontracting = '再委託する') as integer) as subcontracted_items,
  cast(count(*) filter (where outsourcing.subcontracting is null) as integer) as unknown_subcontracting,
  row_number() over (partition by assessment_body.assessment_key order by outsourcing.vendor_id) = 1 as is_first
from outsourcing
join assessment_body using (assessment_id)
group by assessment_body.assessment_key, outsourcing.vendor_id;

comment on view outsourcing_count is '委託先ごとの委託事項の数（評価書ごと）';
comment on column outsourcing_count.assessment_key is '評価書の通し番号（assessment_body）';
comment on column outsourcing_count.items is '委託事項の数';
comment on column outsourcing_count.subcontracted_items is '再委託する委託事項の数';
comment on column outsourcing_count.unknown_subcontracting is '再委託の有無を判別できない委託事項の数';
comment on column outsourcing_count.is_first is 'その評価書の最初の行か（評価書を1度だけ数えるための印）';

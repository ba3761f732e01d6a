-- name: vendor_totals
-- title: 委託の全体
-- title_en: Outsourcing in total
-- description: 評価書の委託事項、委託先、再委託の数。再委託の有無を判別できない委託事項は別に数えます。
-- description_en: Outsourcing items, vendors and sub-contracting in the assessments; items whose sub-contracting cannot be told are counted apart.
-- filters: true
-- keys: true
-- column: assessments BIGINT 委託事項のある評価書の数
-- column: items BIGINT 委託事項の数
-- column: declared_items BIGINT 評価書に記載された委託の件数の合計
-- column: vendors BIGINT 委託先の数
-- column: unread_vendors BIGINT 委託先を読み取れない委託事項の数
-- column: subcontracted_items BIGINT 再委託する委託事項の数
-- column: unknown_subcontracting BIGINT 再委託の有無を判別できない委託事項の数
-- precompute: true
with chosen as (
  select assessment_id, assessment_key
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
)
select
  count(*) filter (where is_first) as assessments,
  cast(coalesce(sum(items), 0) as bigint) as items,
  (select cast(coalesce(sum(declared_count), 0) as bigint) from outsourcing_declared semi join chosen using (assessment_id))
    as declared_items,
  count(distinct vendor_id) as vendors,
  cast(coalesce(sum(items) filter (where vendor_id is null), 0) as bigint) as unread_vendors,
  cast(coalesce(sum(subcontracted_items), 0) as bigint) as subcontracted_items,
  cast(coalesce(sum(unknown_subcontracting), 0) as bigint) as unknown_subcontracting
from outsourcing_count
semi join chosen using (assessment_key);

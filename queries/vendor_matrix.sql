-- name: vendor_matrix
-- title: 団体と委託先の組合せ
-- title_en: Municipalities and their vendors
-- description: どの団体がどの委託先に委託しているかを、委託事項と評価書の数で示します。委託先を読み取れない委託事項も、団体ごとに1行にまとめて数えます。
-- description_en: Which municipality outsources to which vendor, by outsourcing items and assessments.
--   Items whose vendor could not be read are one row of their own for each municipality.
-- filters: true
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: vendor VARCHAR 委託先（読み取れなければ NULL）
-- column: items BIGINT 委託事項の数
-- column: assessments BIGINT 評価書の数
-- column: subcontracted_items BIGINT 再委託する委託事項の数
-- column: unknown_subcontracting BIGINT 再委託の有無を判別できない委託事項の数
-- column: body_id VARCHAR 団体の識別子
-- column: vendor_id VARCHAR 委託先の識別子（読み取れなければ NULL）
-- column: municipality_order BIGINT 団体の順（委託事項の多い順）
-- column: vendor_order BIGINT 委託先の順（団体、評価書、委託事項の多い順。読み取れなければ NULL）
-- column: municipality_total BIGINT 委託のある団体の数
-- column: vendor_total BIGINT 読み取れた委託先の数
-- precompute: true
-- first: 1000
with cell as (
  select
    assessment.body_key,
    outsourcing.vendor_id,
    any_value(assessment.body) as body_id,
    any_value(coalesce(assessment.municipality, assessment.agency)) as municipality,
    any_value(assessment.prefecture) as prefecture,
    any_value(assessment.municipality_kana) as kana,
    count(*) as items,
    count(distinct assessment.assessment_key) as assessments,
    count(*) filter (where outsourcing.subcontracting = '再委託する') as subcontracted_items,
    count(*) filter (where outsourcing.subcontracting is null) as unknown_subcontracting
  from outsourcing
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  group by assessment.body_key, outsourcing.vendor_id
),
body as (
  select
    body_key,
    row_number() over (order by sum(items) desc, min(kana), body_key) as municipality_order,
    count(*) over () as municipality_total
  from cell
  group by body_key
),
-- As the question `vendors` orders them.
served as (
  select
    cell.vendor_id,
    vendor.name as vendor,
    row_number() over (order by count(*) desc, sum(assessments) desc, sum(items) desc, vendor.name) as vendor_order
  from cell
  join vendor using (vendor_id)
  group by cell.vendor_id, vendor.name
)
select
  cell.municipality,
  cell.prefecture,
  served.vendor,
  cell.items,
  cell.assessments,
  cell.subcontracted_items,
  cell.unknown_subcontracting,
  cell.body_id,
  cell.vendor_id,
  body.municipality_order,
  served.vendor_order,
  body.municipality_total,
  (select count(*) from served) as vendor_total
from cell
join body using (body_key)
left join served using (vendor_id)
order by body.municipality_order, served.vendor_order nulls last;

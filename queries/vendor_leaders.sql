-- name: vendor_leaders
-- title: 最も多くの団体が委託している先
-- title_en: The vendor of most municipalities
-- description: 最も多くの団体が委託している委託先（同数ならすべて）と、現在の委託がいつからか。始まりの日は変更箇所から分かるものだけで、
--   変更箇所に記載のない団体は「分からない」に数えます。
-- description_en: The vendor that most municipalities outsource to (all of them in a tie), and since when.
--   Only the change log tells when a vendor began; municipalities whose log is silent are counted as unknown.
-- filters: true
-- keys: true
-- column: vendors VARCHAR[] 最も多くの団体が委託している先（同数ならすべて）
-- column: municipalities BIGINT その委託先に委託している団体の数（1社あたり）
-- column: municipality_share DOUBLE 委託のある団体に占める割合（0〜1）
-- column: from_on DATE 分かるうちで最も早い始まりの日（どの団体でも分からなければ NULL）
-- column: unknown_from BIGINT 始まりの日の分からない団体の数
-- column: stated_on DATE その委託先を記載した評価書のうち、最も早い公表日
-- precompute: true
with chosen as (
  select assessment_id, assessment_key, body_key, published_on
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
outsourced as (
  select cast(outsourcing_count.vendor_id as varchar) as vendor_id, chosen.body_key
  from outsourcing_count
  join chosen using (assessment_key)
),
reached as (
  select vendor_id, count(distinct body_key) as municipalities
  from outsourced
  where vendor_id is not null
  group by vendor_id
),
leader as (
  from reached
  where municipalities = (select max(municipalities) from reached)
),
-- A municipality's vendor has served since its earliest item began; an item whose beginning is unknown may be older.
served as (
  select
    chosen.body_key,
    case when bool_and(term.from_on is not null) then min(term.from_on) end as from_on,
    min(chosen.published_on) as stated_on
  from outsourcing as item
  semi join leader using (vendor_id)
  join chosen using (assessment_id)
  left join vendor_term as term
    on term.assessment_id = item.assessment_id
    and term.file_no is not distinct from item.file_no
    and term.entry_no = item.entry_no
    and term.vendor_id = item.vendor_id
    and term.basis = 'current'
  group by item.vendor_id, chosen.body_key
)
select
  (select list(vendor.name order by vendor.name) from leader join vendor using (vendor_id)) as vendors,
  any_value(leader.municipalities) as municipalities,
  any_value(leader.municipalities) / (select count(distinct body_key) from outsourced) as municipality_share,
  (select min(from_on) from served) as from_on,
  (select count(distinct body_key) from served where from_on is null) as unknown_from,
  (select min(stated_on) from served) as stated_on
from leader
having count(*) > 0;

-- name: citation_currencies
-- title: 現行の引用と旧い引用
-- title_en: Current and superseded citations
-- description: 改められた法令の引用を、点検の規則（superseded_…）ごとに、現行の引用だけか、旧い引用が残るかで、評価書の数で数えます。
-- description_en: Assessments by whether they cite the law in force, what it superseded, or both, for each of the checks on superseded law.
-- filters: true
-- keys: true
-- column: rule VARCHAR 点検の規則
-- column: currency VARCHAR 引用の区分
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE 評価書に占める割合（0〜1）
-- precompute: true
with chosen as (
  select assessment_key
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
counted as (
  select currency_count.rule, currency_count.currency, count(*) as assessments
  from currency_count
  join chosen using (assessment_key)
  group by currency_count.rule, currency_count.currency
),
-- Rules whose law in force is cited anywhere can also tell who cites neither.
told as (
  select cast(rule as varchar) as rule, cast(currency as varchar) as currency, assessments
  from counted
  union all
  select cast(rule as varchar), 'none', (select count(*) from chosen) - coalesce(any_value(cited.assessments), 0)
  from (select distinct rule from currency_count where currency <> 'superseded')
  left join (select rule, sum(assessments) as assessments from counted group by rule) as cited using (rule)
  group by rule
)
select
  rule,
  currency,
  cast(assessments as bigint) as assessments,
  assessments / (select count(*) from chosen) as assessment_share
from told
where assessments > 0
order by rule, list_position(['current', 'both', 'superseded', 'none'], currency);

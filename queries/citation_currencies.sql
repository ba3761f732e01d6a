-- name: citation_currencies
-- title: 現行の引用と旧い引用
-- title_en: Current and superseded citations
-- description: 改められた法令の引用を、点検の規則（superseded_…）ごとに、現行の引用だけか、旧い引用が残るかで、評価書の数で数えます。
-- description_en: Assessments by whether they cite the law in force, what it superseded, or both, for each of the checks on superseded law.
-- filters: true
-- column: rule VARCHAR 点検の規則
-- column: currency VARCHAR 引用の区分
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE 評価書に占める割合（0〜1）
-- precompute: true
with chosen as (
  select assessment_id
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
-- Rules whose law in force is cited anywhere can also tell who cites neither.
rule as (
  select rule, bool_or(currency = 'current') as has_current
  from citation_currency
  group by rule
),
told as (
  select
    rule,
    assessment_id,
    bool_or(currency = 'current') as current,
    bool_or(currency = 'superseded') as superseded
  from citation_currency
  group by rule, assessment_id
),
classed as (
  select
    rule.rule,
    case
      when told.current and told.superseded then 'both'
      when told.superseded then 'superseded'
      when told.current then 'current'
      else 'none'
    end as currency
  from rule
  cross join chosen
  left join told on told.rule = rule.rule and told.assessment_id = chosen.assessment_id
  where rule.has_current or told.superseded
)
select
  rule,
  currency,
  count(*) as assessments,
  count(*) / (select count(*) from chosen) as assessment_share
from classed
group by rule, currency
order by rule, list_position(['current', 'both', 'superseded', 'none'], currency);

-- name: currency_count
-- title: 現行の引用と旧い引用の有無
-- title_en: Current and superseded citations by assessment
-- description: 評価書と規則ごとに、現行の引用だけがあるか、旧い引用だけがあるか、両方あるか。
-- kept: true
-- codes: rule, currency
create view currency_count as
select
  assessment_body.assessment_key,
  citation_currency.rule,
  case
    when not bool_or(citation_currency.currency = 'superseded') then 'current'
    when not bool_or(citation_currency.currency = 'current') then 'superseded'
    else 'both'
  end as currency
from citation_currency
join assessment_body using (assessment_id)
group by assessment_body.assessment_key, citation_currency.rule;

comment on view currency_count is '現行の引用と旧い引用の有無（評価書と規則ごと）';
comment on column currency_count.rule is '規則（finding.rule_id）';
comment on column currency_count.currency is '引用の別（current 現行だけ・superseded 旧いものだけ・both 両方）';
comment on column currency_count.assessment_key is '評価書の通し番号（assessment_body）';

-- name: findings_by_rule
-- title: 規則ごとの点検の結果
-- title_en: Findings by rule
-- description: 点検の規則ごとに、見つかったことの数を数えます。重さは、その規則で見つかったことのうち最も重いものです。
-- description_en: Findings of each rule. The severity is the gravest of the rule's findings.
-- filters: true
-- keys: true
-- column: severity VARCHAR 最も重い重さ
-- column: rule VARCHAR 点検の規則
-- column: findings BIGINT 点検の結果の数
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
with counted as (
  select
    finding_count.rule_id,
    sum(finding_count.high) as high,
    sum(finding_count.medium) as medium,
    sum(finding_count.low) as low,
    count(*) as assessments,
    count(distinct assessment.body_key) as municipalities
  from finding_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by finding_count.rule_id
)
select
  case when high > 0 then 'high' when medium > 0 then 'medium' else 'low' end as severity,
  cast(rule_id as varchar) as rule,
  cast(high + medium + low as bigint) as findings,
  assessments,
  municipalities
from counted
order by high > 0 desc, medium > 0 desc, findings desc, rule;

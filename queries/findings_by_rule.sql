-- name: findings_by_rule
-- title: 規則ごとの点検の結果
-- title_en: Findings by rule
-- description: 点検の規則ごとに、見つかったことの数を数えます。重さは、その規則で見つかったことのうち最も重いものです。
-- description_en: Findings of each rule. The severity is the gravest of the rule's findings.
-- filters: true
-- column: severity VARCHAR 最も重い重さ
-- column: rule VARCHAR 点検の規則
-- column: findings BIGINT 点検の結果の数
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
with ranked as (
  select
    finding.*,
    assessment.body,
    case finding.severity when 'high' then 1 when 'medium' then 2 else 3 end as rank
  from finding
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
)
select
  arg_min(severity, rank) as severity,
  rule_id as rule,
  count(*) as findings,
  count(distinct assessment_id) as assessments,
  count(distinct body) as municipalities
from ranked
group by rule_id
order by min(rank), findings desc, rule;

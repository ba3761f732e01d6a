-- name: findings_by_severity
-- title: 重さごとの点検の結果
-- title_en: Findings by severity
-- description: 評価書の点検で見つかったことを、重さごとに数えます。
-- description_en: What the oversight checks found in the assessments, by severity.
-- filters: true
-- keys: true
-- column: severity VARCHAR 重さ
-- column: findings BIGINT 点検の結果の数
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
with counted as (
  select assessment.body_key, total.high, total.medium, total.low
  from total_count as total
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
),
told as (
  select 1 as rank, 'high' as severity, high as findings, body_key from counted where high > 0
  union all
  select 2, 'medium', medium, body_key from counted where medium > 0
  union all
  select 3, 'low', low, body_key from counted where low > 0
)
select
  severity,
  cast(sum(findings) as bigint) as findings,
  count(*) as assessments,
  count(distinct body_key) as municipalities
from told
group by severity, rank
order by rank;

-- name: findings_by_severity
-- title: 重さごとの点検の結果
-- title_en: Findings by severity
-- description: 評価書の点検で見つかったことを、重さごとに数えます。
-- description_en: What the oversight checks found in the assessments, by severity.
-- filters: true
-- column: severity VARCHAR 重さ
-- column: findings BIGINT 点検の結果の数
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  finding.severity,
  count(*) as findings,
  count(distinct finding.assessment_id) as assessments,
  count(distinct assessment.body) as municipalities
from finding
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by finding.severity
order by case finding.severity when 'high' then 1 when 'medium' then 2 else 3 end;

-- name: findings_by_severity
-- title: 重さごとの点検の結果
-- title_en: Findings by severity
-- description: 最新の評価書の点検で見つかったことを、重さごとに数えます。
-- description_en: What the oversight checks found in the latest assessments, by severity.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- column: severity VARCHAR 重さ
-- column: findings BIGINT 点検の結果の数
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  finding.severity,
  count(*) as findings,
  count(distinct finding.assessment_id) as assessments,
  count(distinct assessment_latest.body) as municipalities
from finding
join assessment_latest using (assessment_id)
where ($prefecture is null or assessment_latest.prefecture = $prefecture)
  and ($form is null or assessment_latest.form = $form)
group by finding.severity
order by case finding.severity when 'high' then 1 when 'medium' then 2 else 3 end;

-- name: findings_by_municipality
-- title: 団体ごとの点検の結果
-- title_en: Findings by municipality
-- description: 団体と重さごとに、見つかったことの数を数えます。重いものの多い団体から並べます。
-- description_en: Findings by municipality and severity, those with the most grave findings first.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: severity VARCHAR 重さ
-- column: findings BIGINT 点検の結果の数
-- column: assessments BIGINT 評価書の数
-- column: body_id VARCHAR 団体の識別子
-- precompute: true
select
  coalesce(any_value(assessment_latest.municipality), any_value(assessment_latest.agency)) as municipality,
  any_value(assessment_latest.prefecture) as prefecture,
  finding.severity,
  count(*) as findings,
  count(distinct finding.assessment_id) as assessments,
  assessment_latest.body as body_id
from finding
join assessment_latest using (assessment_id)
where ($prefecture is null or assessment_latest.prefecture = $prefecture)
  and ($form is null or assessment_latest.form = $form)
group by assessment_latest.body, finding.severity
order by
  sum(count(*) filter (where finding.severity = 'high')) over (partition by body_id) desc nulls last,
  sum(count(*) filter (where finding.severity = 'medium')) over (partition by body_id) desc nulls last,
  sum(count(*)) over (partition by body_id) desc,
  any_value(assessment_latest.municipality_kana),
  body_id,
  case finding.severity when 'high' then 1 when 'medium' then 2 else 3 end;

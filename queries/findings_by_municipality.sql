-- name: findings_by_municipality
-- title: 団体ごとの点検の結果
-- title_en: Findings by municipality
-- description: 見つかったことのある団体と、重さごとの数を、重いものの多い団体から並べます。
-- description_en: Findings by municipality and severity, those with the most grave findings first.
-- filters: true
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: severity VARCHAR 重さ
-- column: findings BIGINT 点検の結果の数
-- column: body_id VARCHAR 団体の識別子
-- precompute: true
with found as (
  select
    assessment.body,
    coalesce(any_value(assessment.municipality), any_value(assessment.agency)) as municipality,
    any_value(assessment.prefecture) as prefecture,
    any_value(assessment.municipality_kana) as kana,
    cast(sum(finding_count.high) as bigint) as high,
    cast(sum(finding_count.medium) as bigint) as medium,
    cast(sum(finding_count.low) as bigint) as low
  from finding_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by assessment.body
)
select
  found.municipality,
  found.prefecture,
  severity.name as severity,
  case severity.name when 'high' then found.high when 'medium' then found.medium else found.low end as findings,
  found.body as body_id
from found
cross join (values (1, 'high'), (2, 'medium'), (3, 'low')) as severity(rank, name)
order by
  found.high desc,
  found.medium desc,
  found.low desc,
  found.kana,
  found.body,
  severity.rank;

-- name: findings_by_municipality
-- title: 団体ごとの点検の結果
-- title_en: Findings by municipality
-- description: 見つかったことのある団体と、重さごとの数を、重いものの多い団体から並べます。
-- description_en: Findings by municipality and severity, those with the most grave findings first.
-- filters: true
-- keys: true
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: severity VARCHAR 重さ
-- column: findings BIGINT 点検の結果の数
-- column: body_id VARCHAR 団体の識別子
-- precompute: true
-- first: 300
with counted as (
  select
    assessment.body_key,
    cast(sum(total.high) as bigint) as high,
    cast(sum(total.medium) as bigint) as medium,
    cast(sum(total.low) as bigint) as low
  from total_count as total
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by assessment.body_key
  having sum(total.high + total.medium + total.low) > 0
)
select
  body_named.name as municipality,
  body_named.prefecture,
  severity.name as severity,
  case severity.name when 'high' then counted.high when 'medium' then counted.medium else counted.low end as findings,
  body_named.body as body_id
from counted
join body_named using (body_key)
cross join (values (1, 'high'), (2, 'medium'), (3, 'low')) as severity(rank, name)
order by
  counted.high desc,
  counted.medium desc,
  counted.low desc,
  body_named.kana,
  body_named.body,
  severity.rank;

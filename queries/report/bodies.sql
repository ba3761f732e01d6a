-- name: bodies
-- title: 報告できる団体
-- title_en: Bodies to report on
-- description: 最新の評価書のある団体と、評価書・点検・事故の数。
-- description_en: Bodies with latest assessments, and how many assessments, findings and incidents they have.
-- column: body VARCHAR 団体の鍵
-- column: municipality_code VARCHAR 団体コード
-- column: name VARCHAR 団体名（なければ評価実施機関名、系列の識別子）
-- column: prefecture VARCHAR 都道府県
-- column: assessments BIGINT 最新の評価書の数
-- column: published_on DATE 最も新しい公表日
-- column: high BIGINT 点検で見つかったこと（高）
-- column: medium BIGINT 点検で見つかったこと（中）
-- column: low BIGINT 点検で見つかったこと（低）
-- column: incidents BIGINT 重大事故の記録
-- column: next_due_on DATE 最も早い再実施の期限
with found as (
  select
    assessment_id,
    count(*) filter (where severity = 'high') as high,
    count(*) filter (where severity = 'medium') as medium,
    count(*) filter (where severity = 'low') as low
  from finding
  group by assessment_id
),
cases as (
  select assessment_id, count(*) as incidents
  from incident_register
  group by assessment_id
)
select
  assessment_latest.body,
  any_value(assessment_latest.municipality_code) as municipality_code,
  coalesce(
    any_value(assessment_latest.municipality), any_value(assessment_latest.agency), any_value(assessment_latest.series_id)
  ) as name,
  any_value(assessment_latest.prefecture) as prefecture,
  count(*) as assessments,
  max(assessment_latest.published_on) as published_on,
  coalesce(cast(sum(found.high) as bigint), 0) as high,
  coalesce(cast(sum(found.medium) as bigint), 0) as medium,
  coalesce(cast(sum(found.low) as bigint), 0) as low,
  coalesce(cast(sum(cases.incidents) as bigint), 0) as incidents,
  min(review_due.due_on) as next_due_on
from assessment_latest
left join found using (assessment_id)
left join cases using (assessment_id)
left join review_due using (assessment_id)
group by assessment_latest.body
order by municipality_code nulls last, name;

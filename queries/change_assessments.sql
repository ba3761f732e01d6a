-- name: change_assessments
-- title: 変更の多い評価書
-- title_en: Assessments with most changes
-- description: 評価書ごとの変更箇所の数と、最初と最後の変更日。
-- description_en: Change-log rows of each assessment, with the first and last day of change.
-- filters: true
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: changes BIGINT 変更箇所の数
-- column: before_changes BIGINT 事前の変更箇所の数
-- column: after_changes BIGINT 事後の変更箇所の数
-- column: first_on DATE 最初の変更日
-- column: last_on DATE 最後の変更日
-- column: assessment_id VARCHAR 評価書の識別子
-- precompute: true
-- first: 500
select
  any_value(coalesce(assessment.municipality, assessment.agency)) as municipality,
  any_value(assessment.procedure) as procedure,
  cast(sum(change_count.changes) as bigint) as changes,
  coalesce(cast(sum(change_count.changes) filter (where change_count.timing = '事前') as bigint), 0) as before_changes,
  coalesce(cast(sum(change_count.changes) filter (where change_count.timing = '事後') as bigint), 0) as after_changes,
  min(change_count.first_on) as first_on,
  max(change_count.last_on) as last_on,
  change_count.assessment_id
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by change_count.assessment_id
order by changes desc, any_value(assessment.municipality_kana), change_count.assessment_id;

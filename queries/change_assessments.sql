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
select
  any_value(coalesce(assessment.municipality, assessment.agency)) as municipality,
  any_value(assessment.procedure) as procedure,
  count(*) as changes,
  count(*) filter (where change.timing = '事前') as before_changes,
  count(*) filter (where change.timing = '事後') as after_changes,
  min(change.changed_on) as first_on,
  max(change.changed_on) as last_on,
  change.assessment_id
from change
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by change.assessment_id
order by changes desc, any_value(assessment.municipality_kana), change.assessment_id;

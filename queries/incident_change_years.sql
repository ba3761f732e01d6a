-- name: incident_change_years
-- title: 事故に関する変更箇所
-- title_en: Change-log rows about incidents
-- description: 評価書の変更箇所のうち、過去3年以内の重大事故の項目に関するものを、変更日の年ごとに数えます。
-- description_en: Change-log rows about the items on serious incidents, by the year of the change.
-- filters: true
-- keys: true
-- column: year VARCHAR 変更の年（読み取れなければ NULL）
-- column: changes BIGINT 変更箇所の数
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  cast(change_count.year as varchar) as year,
  cast(sum(change_count.changes) as bigint) as changes,
  count(distinct change_count.assessment_key) as assessments
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_key)
where change_count.about_incident
group by change_count.year
order by year nulls last;

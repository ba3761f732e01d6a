-- name: change_years
-- title: 変更の年と理由
-- title_en: Changes by year and reason
-- description: 評価書の変更箇所を、変更日の年と、変更の理由の区分ごとに数えます。日や理由を読み取れないものは別に数えます。
-- description_en: Change-log rows by year and by the reason of the change. Those whose day or reason could not be read are counted apart.
-- filters: true
-- keys: true
-- column: change_year VARCHAR 変更の年（読み取れなければ NULL）
-- column: change_category VARCHAR 変更の理由の区分（読み取れなければ NULL）
-- column: changes BIGINT 変更箇所の数
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  cast(change_count.year as varchar) as change_year,
  cast(change_count.category as varchar) as change_category,
  cast(sum(change_count.changes) as bigint) as changes,
  count(*) filter (where change_count.first_of_year) as assessments
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_key)
group by change_count.year, change_count.category
order by change_year nulls last, changes desc, change_category nulls last;

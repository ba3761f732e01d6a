-- name: change_months
-- title: 変更の月
-- title_en: Changes by month
-- description: 評価書の変更箇所を、変更日の月ごとに数えます。日を読み取れないものは表の最後に示します。
-- description_en: Change-log rows by month of the change. Those without a readable day are in the last row of the table.
-- filters: true
-- keys: true
-- column: change_month VARCHAR 変更の月（読み取れなければ NULL）
-- column: changes BIGINT 変更箇所の数
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  cast(change_count.month as varchar) as change_month,
  cast(sum(change_count.changes) as bigint) as changes,
  count(*) filter (where change_count.first_of_month) as assessments
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_key)
group by change_count.month
order by change_month nulls last;

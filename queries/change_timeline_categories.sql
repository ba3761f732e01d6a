-- name: change_timeline_categories
-- title: 変更の年表（月と理由の区分）
-- title_en: Changes by month and category
-- description: 評価書の変更箇所を、変更の月と理由の区分ごとに数えます。
-- description_en: Change-log rows by month and category of their reason.
-- filters: true
-- keys: true
-- column: month VARCHAR 変更の月（読み取れなければ NULL）
-- column: change_category VARCHAR 変更の理由の区分
-- column: changes BIGINT 変更箇所の数
-- column: cell_id VARCHAR 月と区分
select
  cast(change_count.month as varchar) as month,
  cast(change_count.category as varchar) as change_category,
  cast(sum(change_count.changes) as bigint) as changes,
  concat(cast(change_count.month as varchar), '/', cast(change_count.category as varchar)) as cell_id
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_key)
group by change_count.month, change_count.category
order by month nulls last, change_category;

-- name: change_timings
-- title: 事前・事後の別
-- title_en: Before or after the change
-- description: 評価書の変更箇所を、理由の区分と、変更の前に提出したか後に提出したかで数えます。
-- description_en: Change-log rows by reason and by whether the assessment was submitted before or after the change.
-- filters: true
-- keys: true
-- column: change_category VARCHAR 変更の理由の区分（読み取れなければ NULL）
-- column: timing VARCHAR 提出時期（読み取れなければ NULL）
-- column: changes BIGINT 変更箇所の数
-- column: share DOUBLE その区分の変更箇所に占める割合（0〜1）
-- precompute: true
select
  cast(change_count.category as varchar) as change_category,
  cast(change_count.timing as varchar) as timing,
  cast(sum(change_count.changes) as bigint) as changes,
  sum(change_count.changes) / sum(sum(change_count.changes)) over (partition by change_count.category) as share
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_key)
group by change_count.category, change_count.timing
order by change_category nulls last, timing desc nulls last;

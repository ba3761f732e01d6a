-- name: change_chapters
-- title: 変更のあった章
-- title_en: Chapters that were changed
-- description: 評価書の変更箇所を、様式の章ごとに数えます。項目の分からないものは別に数えます。
-- description_en: Change-log rows by chapter of the form. Those whose item could not be told are counted apart.
-- filters: true
-- column: form VARCHAR 様式（項目が分からなければ NULL）
-- column: chapter VARCHAR 章（項目が分からなければ NULL）
-- column: changes BIGINT 変更箇所の数
-- column: assessments BIGINT 評価書の数
-- precompute: true
with in_form as (
  select form, chapter, min(sort_order) as chapter_order
  from form_item
  group by all
)
select
  change_count.form,
  change_count.chapter,
  cast(sum(change_count.changes) as bigint) as changes,
  count(distinct change_count.assessment_id) as assessments
from change_count
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
left join in_form on in_form.form = change_count.form and in_form.chapter = change_count.chapter
group by change_count.form, change_count.chapter
order by change_count.form desc nulls last, min(in_form.chapter_order) nulls last;

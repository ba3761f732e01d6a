-- name: change_chapters
-- title: 変更のあった章
-- title_en: Chapters that were changed
-- description: 評価書の変更箇所を、様式の章ごとに数えます。項目の分からないものは別に数えます。
-- description_en: Change-log rows by chapter of the form. Those whose item could not be told are counted apart.
-- filters: true
-- keys: true
-- column: form VARCHAR 様式（項目が分からなければ NULL）
-- column: chapter VARCHAR 章（項目が分からなければ NULL）
-- column: changes BIGINT 変更箇所の数
-- column: assessments BIGINT 評価書の数
-- precompute: true
with in_form as (
  select form, chapter, min(sort_order) as chapter_order
  from form_item
  group by all
),
counted as (
  select
    cast(change_count.form as varchar) as form,
    cast(change_count.chapter as varchar) as chapter,
    cast(sum(change_count.changes) as bigint) as changes,
    count(*) filter (where change_count.first_of_chapter) as assessments
  from change_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by change_count.form, change_count.chapter
)
select counted.form, counted.chapter, counted.changes, counted.assessments
from counted
left join in_form on in_form.form = counted.form and in_form.chapter = counted.chapter
order by counted.form desc nulls last, in_form.chapter_order nulls last;

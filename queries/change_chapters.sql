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
select
  form_item.form,
  form_item.chapter,
  count(*) as changes,
  count(distinct change.assessment_id) as assessments
from change
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
left join form_item using (item_id)
group by form_item.form, form_item.chapter
order by form_item.form desc nulls last, min(form_item.sort_order) nulls last;

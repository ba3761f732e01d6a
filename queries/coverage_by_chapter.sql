-- name: coverage_by_chapter
-- title: 章ごとの読み取りの状況
-- title_en: What was read, by chapter
-- description: 様式の各章の項目を、記載の状態別に数えます。繰り返しの項目（委託事項など）は繰り返しの数だけ数えます。
-- description_en: Items of each chapter of the forms by the state of their answer. Repeated items count once per repeat.
-- filters: true
-- keys: true
-- column: form VARCHAR 様式
-- column: chapter VARCHAR 章
-- column: state VARCHAR 記載の状態
-- column: items BIGINT 項目の数
-- column: share DOUBLE その章の項目に占める割合（0〜1）
-- column: chapter_order INTEGER 様式の中の順番
-- precompute: true
with counted as (
  select
    assessment.form,
    coverage.chapter,
    cast(sum(coverage.items) as bigint) as all_items,
    [
      {'state': 'answered', 'items': sum(coverage.answered)},
      {'state': 'blank', 'items': sum(coverage.blank)},
      {'state': 'missing', 'items': sum(coverage.missing)},
      {'state': 'not_applicable', 'items': sum(coverage.not_applicable)},
      {'state': 'undetermined', 'items': sum(coverage.undetermined)}
    ] as states
  from coverage
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  group by assessment.form, coverage.chapter
),
in_form as (
  select form, chapter, min(sort_order) as chapter_order
  from form_item
  group by all
),
told as (
  select form, chapter, all_items, unnest(states, recursive := true)
  from counted
)
select
  told.form,
  told.chapter,
  told.state,
  cast(told.items as bigint) as items,
  told.items / told.all_items as share,
  in_form.chapter_order
from told
join in_form using (form, chapter)
where told.items > 0
order by told.form desc, in_form.chapter_order, told.state;

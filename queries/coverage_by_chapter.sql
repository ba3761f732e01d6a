-- name: coverage_by_chapter
-- title: 章ごとの読み取りの状況
-- title_en: What was read, by chapter
-- description: 様式の各章の項目を、記載の状態別に数えます。繰り返しの項目（委託事項など）は繰り返しの数だけ数えます。
-- description_en: Items of each chapter of the forms by the state of their answer. Repeated items count once per repeat.
-- filters: true
-- column: form VARCHAR 様式
-- column: chapter VARCHAR 章
-- column: state VARCHAR 記載の状態
-- column: items BIGINT 項目の数
-- column: share DOUBLE その章の項目に占める割合（0〜1）
-- column: chapter_order INTEGER 様式の中の順番
-- precompute: true
select
  form_item.form,
  form_item.chapter,
  answer.state,
  count(*) as items,
  count(*) / sum(count(*)) over (partition by form_item.form, form_item.chapter) as share,
  min(min(form_item.sort_order)) over (partition by form_item.form, form_item.chapter) as chapter_order
from answer
join form_item using (item_id)
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by form_item.form, form_item.chapter, answer.state
order by form_item.form desc, chapter_order, answer.state;

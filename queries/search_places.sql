-- name: search_places
-- title: 同じ文のある箇所
-- title_en: Places of a text
-- description: 検索で見つかった1つの文が、どの評価書のどの項目にあるか。
-- description_en: In which items of which assessments a text that was found stands.
-- filters: true
-- param: text_id INTEGER null 文の番号
-- param: picked_chapter VARCHAR null 章（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務
-- column: form VARCHAR 様式
-- column: chapter VARCHAR 章
-- column: item VARCHAR 項目
-- column: assessment_id VARCHAR 評価書
-- column: document_id VARCHAR 文書
-- column: evidence_id VARCHAR 根拠
select
  chosen.municipality,
  chosen.procedure,
  form_item.form,
  form_item.chapter,
  form_item.label as item,
  chosen.assessment_id,
  chosen.document_id,
  search_place.evidence_id
from search_place
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as chosen using (assessment_id)
join form_item using (item_id)
where search_place.text_id = $text_id
  and ($picked_chapter is null or form_item.chapter = $picked_chapter)
order by chosen.municipality_kana, chosen.assessment_id, form_item.sort_order, search_place.evidence_id;

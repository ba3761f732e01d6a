-- name: search_texts
-- title: 言葉のある文
-- title_en: Texts with words
-- description: 現在の記載のうち、言葉がすべて含まれる文を、多くの箇所にあるものから順に示します。
--   言葉は空白で区切ります。全角と半角、大文字と小文字、空白、サーバーとサーバ、本市と当市などの違いは区別しません。変更箇所は含みません。
-- description_en: Texts of the current statements that contain all the words, those that stand in the most places first.
--   Words are separated by spaces; width, case, spaces and some spellings make no difference. The change log is not searched.
-- filters: true
-- param: phrase VARCHAR null 探す言葉（空白で区切る。どれかは2文字以上）
-- param: picked_chapter VARCHAR null 章（null はすべて）
-- param: shown INTEGER 50 示す文の数
-- param: tried INTEGER null 多くの箇所にある文から、この数だけを確かめる（null はすべて）
-- column: text VARCHAR 文（検索のために表記をそろえたもの）
-- column: printed VARCHAR 文（印刷のまま）
-- column: words VARCHAR[] 探した言葉（表記をそろえたもの）
-- column: municipality VARCHAR 団体（初めの1か所）
-- column: procedure VARCHAR 事務（初めの1か所）
-- column: form VARCHAR 様式（初めの1か所）
-- column: chapter VARCHAR 章（初めの1か所）
-- column: item VARCHAR 項目（初めの1か所）
-- column: places BIGINT その文のある箇所の数
-- column: assessments BIGINT その文のある評価書の数
-- column: municipalities BIGINT その文のある団体の数
-- column: text_id INTEGER 文の番号
-- column: document_id VARCHAR 文書（初めの1か所）
-- column: evidence_id VARCHAR 根拠（初めの1か所）
with found as materialized (
  select text_id, text, printed, words
  from words_found($phrase, $tried)
),
chosen as materialized (
  select assessment_id, body
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
shown as (
  select distinct search_place.text_id
  from search_place
  semi join found using (text_id)
  semi join chosen using (assessment_id)
  join form_item using (item_id)
  where $picked_chapter is null or form_item.chapter = $picked_chapter
  order by search_place.text_id
  limit $shown
),
counted as (
  select
    search_place.text_id,
    count(*) as places,
    count(distinct search_place.assessment_id) as assessments,
    count(distinct chosen.body) as municipalities,
    min({
      assessment: search_place.assessment_id,
      sort_order: form_item.sort_order,
      item: search_place.item_id,
      evidence: search_place.evidence_id
    }) as first_place
  from search_place
  semi join shown using (text_id)
  join chosen using (assessment_id)
  join form_item using (item_id)
  where $picked_chapter is null or form_item.chapter = $picked_chapter
  group by search_place.text_id
)
select
  found.text,
  found.printed,
  found.words,
  assessment.municipality,
  assessment.procedure,
  form_item.form,
  form_item.chapter,
  form_item.label as item,
  counted.places,
  counted.assessments,
  counted.municipalities,
  counted.text_id,
  assessment.document_id,
  counted.first_place.evidence as evidence_id
from counted
join found using (text_id)
join assessment on assessment.assessment_id = counted.first_place.assessment
join form_item on form_item.item_id = counted.first_place.item
order by counted.text_id;

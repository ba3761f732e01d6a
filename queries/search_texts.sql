-- name: search_texts
-- title: 言葉の検索
-- title_en: Search for words
-- description: 現在の記載のうち、言葉がすべて含まれる文を、多くの団体にあるものから順に示します。
--   言葉は空白で区切ります。全角と半角、大文字と小文字、空白、サーバーとサーバ、本市と当市などの違いは区別しません。変更箇所は含みません。
-- description_en: Texts of the current statements that contain all the words, those of the most municipalities first.
--   Words are separated by spaces; width, case, spaces and some spellings make no difference. The change log is not searched.
-- filters: true
-- param: phrase VARCHAR null 探す言葉（空白で区切る。1つは2文字以上）
-- param: picked_chapter VARCHAR null 章（null はすべて）
-- param: shown INTEGER 50 示す文の数
-- param: among INTEGER null 多くの箇所にあるこの数の文の中だけを探す（null はすべて）
-- column: text VARCHAR 文（検索のために表記をそろえたもの）
-- column: words VARCHAR[] 探した言葉（表記をそろえたもの）
-- column: municipality VARCHAR 団体（初めの1か所）
-- column: procedure VARCHAR 事務（初めの1か所）
-- column: form VARCHAR 様式（初めの1か所）
-- column: chapter VARCHAR 章（初めの1か所）
-- column: item VARCHAR 項目（初めの1か所）
-- column: assessments BIGINT その文のある評価書の数
-- column: municipalities BIGINT その文のある団体の数
-- column: texts BIGINT 当てはまる文の全数
-- column: text_id INTEGER 文の番号
-- column: document_id VARCHAR 文書（初めの1か所）
-- column: evidence_id VARCHAR 根拠（初めの1か所）
with word as (
  select distinct search_words(part) as word
  from (select unnest(regexp_split_to_array(coalesce($phrase, ''), '[\s　]+')) as part)
  where search_words(part) <> ''
),
letters as (
  select string_split(word, '') as letters
  from word
),
pair as (
  select distinct letters[place] || letters[place + 1] as gram
  from letters
  cross join unnest(range(1, len(letters))) as places(place)
),
-- A text with the rarest pairs nearly always has the others, too; a pair that is nowhere finds nothing.
rare as (
  select gram
  from pair
  left join search_gram_total using (gram)
  order by coalesce(texts, 0), gram
  limit 4
),
candidate as (
  select text_id
  from search_gram
  semi join rare using (gram)
  where text_id <= coalesce($among, 2147483647)
  group by text_id
  having count(*) = (select count(*) from rare)
),
asked as (
  select list(word order by word) as words
  from word
),
found as (
  select text_id, text, words
  from search_text
  semi join candidate using (text_id)
  cross join asked
  where text_id <= coalesce($among, 2147483647)
    and len(list_filter(words, each_word -> not contains(text, each_word))) = 0
),
place as (
  select
    search_place.text_id,
    chosen.assessment_id,
    chosen.body,
    form_item.sort_order,
    search_place.evidence_id,
    search_place.item_id
  from search_place
  semi join found using (text_id)
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as chosen using (assessment_id)
  join form_item using (item_id)
  where search_place.text_id <= coalesce($among, 2147483647)
    and ($picked_chapter is null or form_item.chapter = $picked_chapter)
),
counted as (
  select
    text_id,
    count(distinct assessment_id) as assessments,
    count(distinct body) as municipalities,
    min({assessment: assessment_id, sort_order: sort_order, item: item_id, evidence_id: evidence_id}) as first_place,
    count(*) over () as texts
  from place
  group by text_id
  order by municipalities desc, assessments desc, text_id
  limit $shown
)
select
  found.text,
  found.words,
  assessment.municipality,
  assessment.procedure,
  form_item.form,
  form_item.chapter,
  form_item.label as item,
  counted.assessments,
  counted.municipalities,
  counted.texts,
  counted.text_id,
  assessment.document_id,
  counted.first_place.evidence_id as evidence_id
from counted
join found using (text_id)
join assessment on assessment.assessment_id = counted.first_place.assessment
join form_item on form_item.item_id = counted.first_place.item
order by counted.municipalities desc, counted.assessments desc, counted.text_id;

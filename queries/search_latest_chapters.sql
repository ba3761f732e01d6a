-- name: search_latest_chapters
-- title: 言葉のある文の数（最新の評価書すべて）
-- title_en: Number of texts with words in all newest assessments
-- description: 最新の評価書すべての現在の記載のうち、言葉がすべて含まれる文の数を章ごとに数えます。章が NULL の行は全体です（1つの文が複数の章にあることがあります）。
-- description_en: How many texts of the current statements of all newest assessments contain all the words, by chapter. The row without a chapter is the whole (a text may stand in several chapters).
-- param: words VARCHAR[] null 探す言葉（search_words で整えたもの）
-- param: grams VARCHAR[] null 言葉の隣り合う2文字のうち、文を選ぶ珍しいもの（重なりなし）
-- column: chapter VARCHAR 章（NULL は全体）
-- column: texts BIGINT 文の数
with found as materialized (
  select chapters
  from search_text
  semi join (
    select text_id
    from search_gram
    where gram in (select unnest(string_split($grams, chr(31))))
      and text_id > 0
    group by text_id
    having count(*) = len(string_split($grams, chr(31)))
  ) as candidate using (text_id)
  where places > 0
    and has_words(string_split($words, chr(31)), search_text.text)
),
counted as (
  select null as chapter, count(*) as texts
  from found
  union all
  select chapter, count(*)
  from (select unnest(chapters) as chapter from found)
  group by chapter
)
select counted.chapter, counted.texts
from counted
left join (select chapter, min(sort_order) as sort_order from form_item group by chapter) as place using (chapter)
where counted.texts > 0
order by counted.chapter is not null, place.sort_order, counted.chapter;

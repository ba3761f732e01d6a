-- name: search_chapters
-- title: 言葉のある文の数
-- title_en: Number of texts with words
-- description: 現在の記載のうち、言葉がすべて含まれる文の数を章ごとに数えます。章が NULL の行は全体です（1つの文が複数の章にあることがあります）。
-- description_en: How many texts of the current statements contain all the words, by chapter. The row without a chapter is the whole (a text may stand in several chapters).
-- filters: true
-- keys: true
-- param: phrase VARCHAR null 探す言葉（空白で区切る。どれかは2文字以上）
-- column: chapter VARCHAR 章（NULL は全体）
-- column: texts BIGINT 文の数
select
  form_item.chapter,
  count(distinct search_place.text_id) as texts
from search_place
semi join (select text_id from words_found($phrase, null)) as found using (text_id)
semi join (
  select assessment_id
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
) as chosen using (assessment_id)
join form_item using (item_id)
group by grouping sets ((), (form_item.chapter))
having count(*) > 0
order by form_item.chapter is not null, min(form_item.sort_order), form_item.chapter;

-- name: search_grams
-- title: 2文字の組のある文の数
-- title_en: Texts with pairs of letters
-- description: 検索の索引で、隣り合う2文字ごとに、それを含む文がいくつあるか。どの文にもない2文字の行はありません。
-- description_en: In how many texts of the search index two neighbouring letters stand. Pairs that stand nowhere have no row.
-- param: grams VARCHAR[] null 隣り合う2文字（search_words で整えたもの）
-- column: gram VARCHAR 隣り合う2文字
-- column: texts INTEGER 文の数
select gram, texts
from search_gram_total
where gram in (select unnest(string_split($grams, chr(31))))
order by texts, gram;

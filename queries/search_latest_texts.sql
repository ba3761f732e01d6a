-- name: search_latest_texts
-- title: 言葉のある文（最新の評価書すべて）
-- title_en: Texts with words in all newest assessments
-- description: 最新の評価書すべての現在の記載のうち、言葉がすべて含まれる文を、多くの箇所にあるものから順に示します。
--   索引だけを読むので速く答えます。絞り込みや章を選んだときは search_texts を使います。
-- description_en: Texts of the current statements of all newest assessments that contain all the words, those that stand in the most places first. Only the index is read. With filters or a chapter search_texts answers.
-- param: words VARCHAR[] null 探す言葉（search_words で整えたもの）
-- param: grams VARCHAR[] null 言葉の隣り合う2文字のうち、文を選ぶ珍しいもの（重なりなし）
-- param: shown INTEGER 50 示す文の数
-- param: tried INTEGER null 多くの箇所にある文から、この数だけを確かめる（null はすべて）
-- column: text VARCHAR 文（検索のために表記をそろえたもの）
-- column: printed VARCHAR 文（印刷のまま。初めの1か所）
-- column: municipality VARCHAR 団体（初めの1か所）
-- column: procedure VARCHAR 事務（初めの1か所）
-- column: form VARCHAR 様式（初めの1か所）
-- column: chapter VARCHAR 章（初めの1か所）
-- column: item VARCHAR 項目（初めの1か所）
-- column: places INTEGER その文のある箇所の数
-- column: assessments INTEGER その文のある評価書の数
-- column: municipalities INTEGER その文のある団体の数
-- column: text_id INTEGER 文の番号
-- column: document_id VARCHAR 文書（初めの1か所）
-- column: evidence_id VARCHAR 根拠（初めの1か所）
select
  text,
  printed,
  municipality,
  procedure,
  form,
  chapter,
  item,
  places,
  assessments,
  municipalities,
  text_id,
  document_id,
  evidence_id
from search_text
semi join (
  select text_id
  from search_gram
  where gram in (select unnest(string_split($grams, chr(31))))
    and text_id > 0
  group by text_id
  having count(*) = len(string_split($grams, chr(31)))
  order by text_id
  limit coalesce($tried, 2147483647)
) as candidate using (text_id)
where places > 0
  and has_words(string_split($words, chr(31)), search_text.text)
order by text_id
limit $shown;

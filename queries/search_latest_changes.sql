-- name: search_latest_changes
-- title: 言葉のある変更箇所（最新の評価書すべて）
-- title_en: Changes with words in all newest assessments
-- description: 最新の評価書すべての変更箇所のうち、変更前・変更後・説明のどれかに言葉がすべて含まれるもの。同じ文は1行にし、新しいものから示します。索引だけを読みます。
-- description_en: Entries of the change logs of all newest assessments in which the text before, after or the explanation contains all the words, the same text once, newest first. Only the index is read.
-- param: words VARCHAR[] null 探す言葉（search_words で整えたもの）
-- param: grams VARCHAR[] null 言葉の隣り合う2文字のうち、文を選ぶ珍しいもの（重なりなし）
-- param: shown INTEGER 20 示す文の数
-- param: tried INTEGER null 新しい文から、この数だけを確かめる（null はすべて）
-- column: municipality VARCHAR 団体（最も新しい1か所）
-- column: procedure VARCHAR 事務（最も新しい1か所）
-- column: changed_on DATE 変更日（最も新しい1か所）
-- column: item_raw VARCHAR 項目（印刷のまま。最も新しい1か所）
-- column: part VARCHAR どの欄か（before 変更前、after 変更後、reason 説明）
-- column: text VARCHAR 文（検索のために表記をそろえたもの）
-- column: printed VARCHAR 文（印刷のまま）
-- column: places INTEGER その文のある欄の数
-- column: document_id VARCHAR 文書
-- column: evidence_id VARCHAR 根拠
select
  municipality,
  procedure,
  changed_on,
  item_raw,
  part,
  text,
  printed,
  places,
  document_id,
  evidence_id
from search_change
semi join (
  select text_id
  from search_gram
  where gram in (select unnest(string_split($grams, chr(31))))
    and text_id < 0
  group by text_id
  having count(*) = len(string_split($grams, chr(31)))
  order by text_id desc
  limit coalesce($tried, 2147483647)
) as candidate using (text_id)
where places > 0
  and has_words(string_split($words, chr(31)), search_change.text)
order by text_id desc
limit $shown;

-- name: search_latest_names
-- title: 名前の検索（最新の評価書すべて）
-- title_en: Search for names in all newest assessments
-- description: 最新の評価書すべての団体（読みでも）、委託先（印刷された名でも）、システム、事務のうち、名に言葉がすべて含まれるもの。種類ごとに多いものから示します。索引だけを読みます。
-- description_en: Municipalities (by their reading, too), vendors (as printed, too), systems and procedures of all newest assessments whose names contain all the words; of each kind the most frequent first. Only the index is read.
-- param: words VARCHAR[] null 探す言葉（search_words で整えたもの）
-- param: shown INTEGER 8 種類ごとに示す数
-- column: name_kind VARCHAR 種類（municipality・vendor・system・procedure）
-- column: name VARCHAR 名
-- column: key VARCHAR 団体・委託先の識別子（ほかは NULL）
-- column: prefecture VARCHAR 団体の都道府県（ほかは NULL）
-- column: assessments INTEGER 評価書の数
-- column: municipalities INTEGER 団体の数
-- column: document_id VARCHAR 文書（初めの1件）
-- column: evidence_id VARCHAR 根拠（初めの1件）
-- column: names BIGINT その種類で当てはまるものの数
with found as (
  select distinct name_kind, name, key, prefecture, assessments, municipalities, document_id, evidence_id
  from search_name
  where assessments > 0
    and $words <> ''
    and has_words(string_split($words, chr(31)), search_name.words)
)
select
  *,
  count(*) over (partition by name_kind) as names
from found
qualify row_number() over (partition by name_kind order by municipalities desc, assessments desc, name, key) <= $shown
order by
  case name_kind when 'municipality' then 1 when 'vendor' then 2 when 'system' then 3 else 4 end,
  municipalities desc,
  assessments desc,
  name,
  key;

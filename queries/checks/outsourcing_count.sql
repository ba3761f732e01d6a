-- name: outsourcing_count
-- title: 委託の件数と委託事項の数
-- title_en: Outsourcing: count and items
-- severity: high
-- description: 「委託する」に添えた件数と、続く委託事項の数を、ファイルごとに比べます。
-- description_en: The number printed beside 委託する against the outsourcing items that follow, for each file.
-- basis: 様式3・様式4 Ⅱ4「委託の有無」の件数欄（特定個人情報保護評価に関する規則 様式）
-- basis_en: Forms 3 and 4: the number beside II.4 委託の有無.
-- reading: 件数の直し忘れか、委託事項の書き漏らしです。委託事項の頁が本文から失われているときも出ます。
--   委託事項が一つも読めない文書は、頁が欠けているとみて指摘しません（必須項目の点検が扱います）。
-- reading_en: The number was not mended, or an item was left out. Also fires where pages of items were lost from the text. Silent where no item could be
--   read at all: then pages are missing.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with listed as (
  select assessment_id, file_no, count(*) as items, list(evidence_id order by entry_no) as words
  from outsourcing
  group by all
)
select
  assessment_id,
  format('委託の件数は{}件と記載がありますが、委託事項は{}件です（ファイル{}）。', declared_count, items, file_no) as message_ja,
  format('The form declares {} outsourcing items, but lists {} (file {}).', declared_count, items, file_no) as message_en,
  list_filter(list_prepend(declared.evidence_id, words), word -> word is not null) as evidence_ids
from outsourcing_declared as declared
join listed using (assessment_id, file_no)
where declared_count <> items

-- name: recipient_count
-- title: 提供・移転の件数と提供先・移転先の数
-- title_en: Provision and transfer: count and recipients
-- severity: high
-- description: 「提供を行っている」「移転を行っている」に添えた件数と、続く提供先・移転先の数を、ファイルごとに比べます。
-- description_en: The numbers printed beside 提供を行っている and 移転を行っている against the recipients that follow, for each file.
-- basis: 様式3・様式4 Ⅱ5「提供・移転の有無」の件数欄
-- basis_en: Forms 3 and 4: the numbers beside II.5 提供・移転の有無.
-- reading: 件数の直し忘れか、提供先・移転先の書き漏らしです。頁が本文から失われているときも出ます。一つも読めないときは指摘しません。
-- reading_en: The number was not mended, or a recipient was left out. Also fires where pages were lost from the text. Silent where none could be read.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with listed as (
  select assessment_id, file_no, kind, count(*) as items, list(evidence_id order by entry_no) as words
  from recipient
  group by all
),
declared as (
  select assessment_id, file_no, evidence_id, '提供' as kind, 'provisions' as kind_en, provides_count as declared_count
  from recipients_declared
  union all
  select assessment_id, file_no, evidence_id, '移転', 'transfers', transfers_count
  from recipients_declared
)
select
  assessment_id,
  format('{}の件数は{}件と記載がありますが、{}先は{}件です（ファイル{}）。', kind, declared_count, kind, items, file_no)
    as message_ja,
  format('The form declares {} {}, but lists {} (file {}).', declared_count, kind_en, items, file_no) as message_en,
  list_filter(list_prepend(declared.evidence_id, words), word -> word is not null) as evidence_ids
from declared
join listed using (assessment_id, file_no, kind)
where declared_count <> items

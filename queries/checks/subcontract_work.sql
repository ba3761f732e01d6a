-- name: subcontract_work
-- title: 再委託事項の記載がない
-- title_en: Sub-contracting without a named work
-- severity: medium
-- description: 「再委託する」のに再委託事項が空欄か、未定とだけ記載されているもの。
-- description_en: Sub-contracting is stated, but the sub-contracted work is blank or left open.
-- basis: 様式3 Ⅱ4⑥・様式4 Ⅱ4⑨「再委託事項」
-- basis_en: Form 3 II.4⑥, form 4 II.4⑨: 再委託事項.
-- reading: 許諾の範囲が評価書から分かりません。欄そのものが本文から失われているときは指摘しません。
-- reading_en: What is permitted cannot be told from the assessment. Silent where the cell itself was lost from the text.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with work as (
  select assessment_id, file_no, entry_no, value, answer.evidence_id
  from answer
  join form_item using (item_id)
  where
    concept = 'outsourcing.subcontract_work'
    and (state = 'blank' or regexp_matches(value, '^[（(]?(未定|検討中|調整中|特になし|該当なし)[）)]?。?$'))
),
permitted as (
  select assessment_id, file_no, entry_no, answer.evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'outsourcing.subcontracting' and value = '再委託する'
)
select
  assessment_id,
  format(
    '委託事項{}「{}」は「再委託する」ですが、再委託事項の記載がありません（ファイル{}）。',
    entry_no, coalesce(item.title, '名称不明'), file_no
  ) as message_ja,
  format(
    'Item {} ({}) is sub-contracted, but no sub-contracted work is named (file {}).',
    entry_no, coalesce(item.title, 'no title'), file_no
  ) as message_en,
  list_filter([permitted.evidence_id, work.evidence_id], word -> word is not null) as evidence_ids
from permitted
join work using (assessment_id, file_no, entry_no)
left join outsourcing as item using (assessment_id, file_no, entry_no)

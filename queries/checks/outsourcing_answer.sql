-- name: outsourcing_answer
-- title: 委託の有無の食い違い
-- title_en: Outsourcing stated both ways
-- severity: high
-- description: 「委託しない」（Ⅱ4、またはⅢ4のチェック）と、委託事項の記載を比べます。
-- description_en: 委託しない in chapter II or the box of III.4 against outsourcing items that are listed.
-- basis: 様式3・様式4 Ⅱ4「委託の有無」、Ⅲ4「委託しない」の欄
-- basis_en: Forms 3 and 4: II.4 委託の有無, and the box 委託しない of III.4.
-- reading: どちらかの章の直し忘れです。チェックを判別できないときは指摘しません。
-- reading_en: One of the two chapters was not mended. Silent where the box cannot be told.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with denied as (
  select assessment_id, file_no, evidence_id, 'Ⅱ4の「委託の有無」' as place, 'Chapter II.4' as place_en
  from outsourcing_declared
  where answer = '委託しない'
  union all
  select assessment_id, file_no, evidence_id, 'Ⅲ4のチェック', 'The box of chapter III.4'
  from mark
  join form_item using (item_id)
  where concept = 'risk.not_outsourced' and state = 'checked'
)
select
  assessment_id,
  format('{}は「委託しない」ですが、委託事項が{}件記載されています（ファイル{}）。', place, count(*), file_no) as message_ja,
  format('{} says that nothing is outsourced, but {} item(s) are listed (file {}).', place_en, count(*), file_no) as message_en,
  list_filter(list_prepend(denied.evidence_id, list(item.evidence_id order by item.entry_no)), word -> word is not null)
    as evidence_ids
from denied
join outsourcing as item using (assessment_id, file_no)
group by assessment_id, file_no, place, place_en, denied.evidence_id

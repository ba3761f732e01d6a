-- name: recipient_answer
-- title: 提供・移転の有無の食い違い
-- title_en: Provision or transfer stated both ways
-- severity: high
-- description: 「行っていない」（Ⅱ5）や「提供・移転しない」（Ⅲ5）と、提供先・移転先の記載を比べます。
-- description_en: 行っていない in II.5 and the box of III.5 against recipients that are listed.
-- basis: 様式3・様式4 Ⅱ5「提供・移転の有無」、Ⅲ5「提供・移転しない」の欄。Ⅲ5は情報提供ネットワークシステムを通じた提供を除きます。
-- basis_en: Forms 3 and 4: II.5 提供・移転の有無, and the box 提供・移転しない of III.5, which leaves out provision by the network.
-- reading: どちらかの章の直し忘れです。情報提供ネットワークシステムだけで提供しているときは、Ⅲ5の「提供・移転しない」と食い違いません。
--   提供方法を判別できない提供先は、Ⅲ5との食い違いに数えません。
-- reading_en: One of the two chapters was not mended. Provision by the network alone does not contradict the box of III.5. A recipient whose means cannot
--   be told is not held against III.5.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with box as (
  select assessment_id, file_no, concept, mark.evidence_id
  from mark
  join form_item using (item_id)
  where
    state = 'checked'
    and (concept = 'risk.not_provided' or (concept = 'recipient.answer' and option = '行っていない'))
),
outside_network as (
  select distinct assessment_id, file_no, entry_no, case repeats_per when 'transfer' then '移転' else '提供' end as kind
  from mark
  join form_item using (item_id)
  where concept = 'recipient.methods' and state = 'checked' and option <> '情報提供ネットワークシステム'
)
select
  assessment_id,
  format(
    '{}ですが、{}件の提供先・移転先が記載されています（ファイル{}）。',
    case concept
      when 'risk.not_provided' then 'Ⅲ5は「提供・移転しない」' else 'Ⅱ5の提供・移転の有無は「行っていない」'
    end,
    count(*),
    file_no
  ) as message_ja,
  format(
    '{} is ticked, but {} recipient(s) are listed (file {}).',
    case concept when 'risk.not_provided' then '提供・移転しない in chapter III.5' else '行っていない in chapter II.5' end,
    count(*),
    file_no
  ) as message_en,
  list_filter(list_prepend(box.evidence_id, list(recipient.evidence_id order by kind, entry_no)), word -> word is not null)
    as evidence_ids
from box
join recipient using (assessment_id, file_no)
left join outside_network using (assessment_id, file_no, kind, entry_no)
where concept = 'recipient.answer' or recipient.kind = '移転' or outside_network.entry_no is not null
group by assessment_id, file_no, concept, box.evidence_id

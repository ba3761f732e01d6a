-- name: connection_unmarked
-- title: 接続しない（提供）のチェックがない
-- title_en: 接続しない（提供） unmarked though nothing is provided
-- severity: medium
-- description: 情報提供ネットワークシステムで提供しないと記載しているのに、Ⅲ6の「接続しない（提供）」にチェックがないもの、またはその逆。
-- description_en: Nothing is provided through the network, yet 接続しない（提供） is unmarked in III.6; or the reverse.
-- basis: 様式3・様式4 Ⅰ（情報連携の法令上の根拠）、Ⅱ5「提供・移転の有無」、Ⅲ6「接続しない（提供）」
-- basis_en: Forms 3 and 4: I (legal basis of linkage), II.5 提供・移転の有無, III.6 接続しない（提供）.
-- reading: チェックを判別できないとき、提供の有無が読めないときは指摘しません。
-- reading_en: Silent where a box cannot be told, or where it is not said whether anything is provided.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with box as (
  select assessment_id, file_no, state, mark.evidence_id
  from mark
  join form_item using (item_id)
  where concept = 'risk.not_connected' and option = '接続しない(提供)' and state <> 'undetermined'
),
said as (
  select assessment_id, null::integer as file_no, false as provides, answer.evidence_id,
    '情報提供は行わない' as words, 'no information is provided' as words_en
  from answer
  join form_item using (item_id)
  where
    concept = 'linkage.legal_basis'
    and regexp_matches(value, '情報提供(?:は|を|について)[^。、)）]{0,10}(?:行わない|行っていない|行わず|しない|していない)')
  union all
  select assessment_id, file_no, false, mark.evidence_id, '提供を行っている（チェックなし）', 'provision is not ticked'
  from mark
  join form_item using (item_id)
  where concept = 'recipient.answer' and option = '提供を行っている' and state = 'unchecked' and basis = 'mark'
  union all
  select assessment_id, file_no, true, mark.evidence_id, '提供方法は情報提供ネットワークシステム', 'information is provided through the network'
  from mark
  join form_item using (item_id)
  where
    concept = 'recipient.methods' and repeats_per = 'provision' and option = '情報提供ネットワークシステム' and state = 'checked'
)
select
  box.assessment_id,
  format(
    '「{}」と記載がありますが、Ⅲ6の「接続しない（提供）」にチェックが{}（ファイル{}）。',
    min(words), case when provides then 'あります' else 'ありません' end, coalesce(cast(box.file_no as varchar), '-')
  ) as message_ja,
  format(
    'The form says that {}, but 接続しない（提供） is {} in III.6 (file {}).',
    min(words_en), case when provides then 'ticked' else 'not ticked' end, coalesce(cast(box.file_no as varchar), '-')
  ) as message_en,
  list_filter(list_append(list(distinct said.evidence_id order by said.evidence_id), box.evidence_id), word -> word is not null)
    as evidence_ids
from box
join said on said.assessment_id = box.assessment_id and (said.file_no is null or said.file_no = box.file_no)
where provides = (box.state = 'checked')
group by box.assessment_id, box.file_no, box.evidence_id, provides

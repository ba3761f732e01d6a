-- name: linkage_systems
-- title: 情報連携の有無と、システムの接続
-- title_en: Network linkage and the systems' connections
-- severity: medium
-- description: 情報連携を「実施しない」のに情報提供ネットワークシステムに接続するシステムがあるもの、または「実施する」のに、すべてのシステムの接続先にチェックがないもの。
-- description_en: 実施しない though a system is connected to the network; or 実施する though no system is.
-- basis: 様式3・様式4 Ⅰ「情報提供ネットワークシステムによる情報連携」の実施の有無、Ⅰ2③「他のシステムとの接続」
-- basis_en: Forms 3 and 4: I 情報提供ネットワークシステムによる情報連携, I.2③ 他のシステムとの接続.
-- reading: 後者は「低」です。システムの番号が飛んでいて読めないシステムがありそうなとき、チェックを一つでも判別できないときは指摘しません。
-- reading_en: The latter is low. Silent where systems seem to be lost (their numbers have a gap) or any box cannot be told.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with linkage as (
  select assessment_id, value, answer.evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'linkage.answer' and state = 'answered'
),
whole as (
  select assessment_id, count(*) as systems, count(*) = max(system_no) as unbroken, list(evidence_id order by system_no) as words
  from system
  group by assessment_id
),
network as (
  select
    assessment_id,
    count(*) as told,
    count(*) filter (where state = 'checked') as connected,
    bool_and(state = 'unchecked') as none,
    list(evidence_id order by system_no) filter (where state = 'checked') as words
  from system_connection
  where target = '情報提供ネットワークシステム'
  group by assessment_id
)
select
  assessment_id,
  case value when '実施しない' then 'medium' else 'low' end as severity,
  case value
    when '実施しない'
      then format('情報連携は「実施しない」ですが、情報提供ネットワークシステムに接続するシステムが{}件あります。', connected)
    else format('情報連携は「実施する」ですが、{}件のシステムのどれも情報提供ネットワークシステムにチェックがありません。要確認です。', systems)
  end as message_ja,
  case value
    when '実施しない' then format('Linkage is 実施しない, but {} system(s) are connected to the network.', connected)
    else format('Linkage is 実施する, but none of the {} system(s) is marked as connected to the network; to be checked.', systems)
  end as message_en,
  list_filter(
    list_prepend(linkage.evidence_id, case value when '実施しない' then network.words else whole.words end),
    word -> word is not null
  ) as evidence_ids
from linkage
join whole using (assessment_id)
join network using (assessment_id)
where (value = '実施しない' and connected > 0) or (value = '実施する' and none and unbroken and told = systems)

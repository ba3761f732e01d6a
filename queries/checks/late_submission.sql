-- name: late_submission
-- title: ※の項目の変更を事後に提出
-- title_en: Change of a ※ item submitted afterwards
-- severity: medium
-- description: 重要な変更の対象（※）の項目の変更（1件ごと）で、提出時期が「事後」なのに、事前の提出を要しない理由の説明がないもの。
-- description_en: Changes of items marked ※ that were submitted 事後 without a stated exemption.
-- basis: 特定個人情報保護評価に関する規則 第11条、指針 第6の2(2)（重要な変更は事前に再実施。形式的な変更と、リスクを明らかに軽減する変更を除く）。
--   ※は対象の項目で、項目のほか、Ⅲの全体（重大事故を除く）と様式4のⅣの全体に付いています。
-- basis_en: Rules on specific personal information protection assessment, art. 11; Guideline part 6-2(2) (material changes call for a new assessment
--   beforehand, except changes of form and changes that clearly lessen the risk). ※ marks the items concerned: at items, at the whole of III
--   except serious incidents, and in form 4 at the whole of IV.
-- reading: 説明が空欄なら「中」、事情だけで該当しない旨がないもの、※の項目でないと述べるものは「低」です。
--   要確認です（形式的な変更であれば事後で足ります）。変更した項目を一つに決められない行は見ません。
-- reading_en: Medium where there is no explanation. Low where there is one that names no exemption, or that says the item is none of those marked ※. To be
--   checked: a change of form may be submitted afterwards. Changes whose item cannot be told are not looked at.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with marked as (
  -- ※ stands at items, at the whole of Ⅲ but for incidents, and in 様式4 at the whole of Ⅳ; a count shares the row of its answer.
  select item_id, format('{}.{} {}', chapter, section, label) as place
  from form_item
  where
    required
    or concept = 'outsourcing.count'
    or (form in ('priority', 'full') and chapter = 'III' and concept not like 'incident.%')
    or (form = 'full' and chapter = 'IV')
),
late as (
  select
    assessment_id,
    changed_on,
    -- As the log prints it: rows of one day are told apart by it, and it stays when a row is added before them.
    left(regexp_replace(item_raw, '\s+', ' ', 'g'), 60) as printed,
    change.evidence_id,
    place,
    left(reason, 60) as reason,
    case
      when coalesce(reason, '') in ('', '-', '－', '―', '—', 'ー') then 'none'
      -- Said of the item, not of the change: but the form marks the item.
      when regexp_matches(reason, 'その他の項目の変更|重要な変更(?:の対象)?(?:となる|である)?(?:記載)?項目[でにと]は?(?:ない|なく|該当しない)') then 'item'
      when not regexp_matches(
        reason,
        '重要な変更[^。]*(?:ない|なし|なく|非該当|除)|義務付けられ|義務づけられ|軽微|形式的|文言|表記|記載の(?:誤り|訂正|修正|統一)|誤(?:字|記|植|り)|脱字|字句|リスクを|リスクが|リスクの(?:変動|軽減)|(?:事前|再実施)[^。]*(?:不要|要しない|必要(?:は|が)ない)'
      ) then 'other'
    end as why
  from change
  join marked using (item_id)
  where timing = '事後'
)
select
  assessment_id,
  case why when 'none' then 'medium' else 'low' end as severity,
  format(
    '{}の変更「{}」: ※の項目（{}）の変更ですが、提出時期は「事後」で、{}。要確認です。',
    coalesce(strftime(changed_on, '%Y-%m-%d'), '日付の読めない日'),
    printed,
    place,
    case why
      when 'none' then '説明がありません'
      when 'item' then format('説明は「{}」としています', reason)
      else format('重要な変更に当たらない旨の説明がありません（「{}」）', reason)
    end
  ) as message_ja,
  format(
    'The change of {} (「{}」) concerns an item marked ※ ({}), but was submitted 事後 {}; to be checked.',
    coalesce(strftime(changed_on, '%Y-%m-%d'), 'a day that cannot be read'),
    printed,
    place,
    case why
      when 'none' then 'without an explanation'
      when 'item' then format('because the item is said to be no such item (「{}」)', reason)
      else format('without saying that it is no material change (「{}」)', reason)
    end
  ) as message_en,
  [evidence_id] as evidence_ids
from late
where why is not null and evidence_id is not null

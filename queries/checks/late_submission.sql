-- name: late_submission
-- title: ※の項目の変更を事後に提出
-- title_en: Change of a ※ item submitted afterwards
-- severity: medium
-- description: 重要な変更の対象（※）の項目の変更で、提出時期が「事後」なのに、事前の提出を要しない理由の説明がないもの。
-- description_en: Changes of items marked ※ that were submitted 事後 without a stated exemption.
-- basis: 特定個人情報保護評価に関する規則 第11条、指針 第6の2（重要な変更は事前に再実施。形式的な変更と、リスクを明らかに軽減する変更を除く）
-- reading: 説明が空欄なら「中」、事情だけで該当しない旨がないものは「低」です。要確認です（形式的な変更であれば事後で足ります）。
--   変更した項目を一つに決められない行は見ません。
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with late as (
  select
    assessment_id,
    changed_on,
    change_no,
    change.evidence_id,
    format('{}.{} {}', chapter, section, label) as place,
    coalesce(reason, '') in ('', '-', '－', '―', '—', 'ー') as unexplained
  from change
  join form_item using (item_id)
  where
    required
    and timing = '事後'
    and not regexp_matches(
      coalesce(reason, ''),
      '重要な変更[^。]*(?:ない|なし|なく|非該当|除)|義務付けられ|義務づけられ|軽微|形式的|文言|表記|記載の(?:誤り|訂正|修正|統一)|誤(?:字|記|植|り)|脱字|字句|リスクを|リスクが|リスクの(?:変動|軽減)|(?:事前|再実施)[^。]*(?:不要|要しない|必要(?:は|が)ない)'
    )
)
select
  assessment_id,
  case when unexplained then 'medium' else 'low' end as severity,
  format(
    '{}の変更のうち※の項目{}件（{}）は提出時期が「事後」で、{}。要確認です。',
    coalesce(strftime(changed_on, '%Y-%m-%d'), '日付の読めない日'),
    count(*),
    string_agg(distinct place, '、' order by place),
    case when unexplained then '説明がありません' else '重要な変更に当たらない旨の説明がありません' end
  ) as message_ja,
  format(
    '{} change(s) of ※ items dated {} ({}) were submitted 事後 {}; to be checked.',
    count(*),
    coalesce(strftime(changed_on, '%Y-%m-%d'), 'on a day that cannot be read'),
    string_agg(distinct place, '; ' order by place),
    case when unexplained then 'without an explanation' else 'without saying that they are no material changes' end
  ) as message_en,
  list(evidence_id order by change_no) as evidence_ids
from late
group by assessment_id, changed_on, unexplained

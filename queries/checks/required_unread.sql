-- name: required_unread
-- title: ※の項目が読めない
-- title_en: Required items that cannot be read
-- severity: low
-- description: 重要な変更の対象（※）の項目が本文に見当たらないか、記載を判別できないもの。
-- description_en: Items marked ※ that are nowhere in the text, or whose answer cannot be told.
-- basis: 様式3・様式4 の※（特定個人情報保護評価指針 別表の重要な変更の対象となる記載項目）
-- reading: 多くは本文から頁やチェックの印が失われたためで、評価書の誤りとは限りません。元の評価書で確かめてください。
--   根拠は、様式の順でその項目の直前（なければ直後）に読めた項目の言葉です。リスクの評価は別の点検が数えます。
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with placed as (
  select
    assessment_id,
    item_id,
    state,
    coalesce(
      answer.evidence_id,
      last_value(answer.evidence_id ignore nulls) over (
        partition by assessment_id order by sort_order, file_no, entry_no rows between unbounded preceding and 1 preceding
      ),
      first_value(answer.evidence_id ignore nulls) over (
        partition by assessment_id order by sort_order, file_no, entry_no rows between 1 following and unbounded following
      )
    ) as evidence_id
  from answer
  join form_item using (item_id)
  where concept <> 'change_log' and (answer.evidence_id is not null or required)
)
select
  assessment_id,
  format(
    '※の項目{}件が、{}: {}。元の評価書で確かめてください。',
    count(*),
    case state when 'missing' then '本文に見当たりません' else '判別できません' end,
    string_agg(distinct format('{}.{} {}', chapter, section, label), '、' order by format('{}.{} {}', chapter, section, label))
  ) as message_ja,
  format(
    '{} item(s) marked ※ {}: {}; see the original.',
    count(*),
    case state when 'missing' then 'nowhere in the text' else 'that cannot be told' end,
    string_agg(distinct format('{}.{} {}', chapter, section, label), '; ' order by format('{}.{} {}', chapter, section, label))
  ) as message_en,
  list(distinct evidence_id order by evidence_id) as evidence_ids
from placed
join form_item using (item_id)
where required and state in ('missing', 'undetermined') and concept <> 'risk.adequacy' and evidence_id is not null
group by assessment_id, state

-- name: required_blank
-- title: ※の項目が空欄
-- title_en: Required items left blank
-- severity: medium
-- description: 重要な変更の対象（※）の項目の欄があるのに、空欄か、横線や「なし」だけのもの。
-- description_en: Items marked ※ whose cell is there, but empty or filled with a dash.
-- basis: 様式3・様式4 の※（特定個人情報保護評価指針 別表の重要な変更の対象となる記載項目）
-- reading: 情報連携を実施しないときの法令上の根拠、「…しない」のチェックで該当しない項目は除きます。リスクの評価は別の点検が数えます。
--   「権利利益に影響を与え得る決定」などの「―」は、該当がないことの記載かもしれないので、それだけのときは「低」です。
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with linkage as (
  select assessment_id, bool_or(value in ('実施しない', '未定')) as none
  from answer
  join form_item using (item_id)
  where concept = 'linkage.answer'
  group by assessment_id
)
select
  assessment_id,
  case when bool_and(concept in ('file.decisions', 'file.statistics', 'file.matching')) then 'low' else 'medium' end as severity,
  format(
    '※の項目{}件が空欄か、横線だけです: {}。要確認です。',
    count(*),
    string_agg(distinct format('{}.{} {}', chapter, section, label), '、' order by format('{}.{} {}', chapter, section, label))
  ) as message_ja,
  format(
    '{} item(s) marked ※ blank or with a dash only: {}; to be checked.',
    count(*),
    string_agg(distinct format('{}.{} {}', chapter, section, label), '; ' order by format('{}.{} {}', chapter, section, label))
  ) as message_en,
  list(answer.evidence_id order by sort_order, file_no, entry_no) as evidence_ids
from answer
join form_item using (item_id)
left join linkage using (assessment_id)
where
  required
  and state = 'blank'
  and answer.evidence_id is not null
  and concept <> 'risk.adequacy'
  and not (concept = 'linkage.legal_basis' and coalesce(none, false))
group by assessment_id

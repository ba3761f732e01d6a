-- name: required_blank
-- title: ※の項目が空欄
-- title_en: Required items left blank
-- severity: medium
-- description: 重要な変更の対象（※）の項目の欄があるのに、空欄か、横線や「なし」だけのもの。
-- description_en: Items marked ※ whose cell is there, but empty or filled with a dash.
-- basis: 様式3・様式4 の※（特定個人情報保護評価指針 別表の重要な変更の対象となる記載項目）
-- basis_en: ※ of forms 3 and 4 (items whose change is material: annex of the Guideline).
-- reading: 情報連携を実施しないときの法令上の根拠、「…しない」のチェックで該当しない項目は除きます。リスクの評価は別の点検が数えます。
--   「権利利益に影響を与え得る決定」などの「―」は、該当がないことの記載かもしれないので、「低」です。
-- reading_en: Leaves out the legal basis where there is no linkage, and items that do not apply because a …しない box is ticked. Ratings are counted by
--   another check. A dash for 権利利益に影響を与え得る決定 and the like may mean that there is none: low.
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
  case when concept in ('file.decisions', 'file.statistics', 'file.matching') then 'low' else 'medium' end as severity,
  format('※の項目{}が、空欄か横線だけです。要確認です。', place) as message_ja,
  format('{} is marked ※, but blank or filled with a dash only; to be checked.', place_en) as message_en,
  [evidence_id] as evidence_ids
from answer_place
left join linkage using (assessment_id)
where
  required
  and state = 'blank'
  and evidence_id is not null
  and concept <> 'risk.adequacy'
  and not (concept = 'linkage.legal_basis' and coalesce(none, false))

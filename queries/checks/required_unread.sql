-- name: required_unread
-- title: ※の項目が読めない
-- title_en: Required items that cannot be read
-- severity: low
-- description: 重要な変更の対象（※）の項目が本文に見当たらないか、記載を判別できないもの。
-- description_en: Items marked ※ that are nowhere in the text, or whose answer cannot be told.
-- basis: 様式3・様式4 の※（特定個人情報保護評価指針 別表の重要な変更の対象となる記載項目）
-- basis_en: ※ of forms 3 and 4 (items whose change is material: annex of the Guideline).
-- reading: 多くは本文から頁やチェックの印が失われたためで、評価書の誤りとは限りません。元の評価書で確かめてください。
--   本文にない項目の根拠は、様式の順でその項目の直前（なければ直後）に読めた項目の言葉です。リスクの評価は別の点検が数えます。
-- reading_en: Mostly pages or marks that were lost from the text, not mistakes of the assessment: see the original. For an item that is not in the text,
--   the words next to where it should be are quoted (before it by the order of the form, else after it). Ratings are counted by another check.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  format(
    '{}の※の項目（{}）が、{}。元の評価書で確かめてください{}。',
    section_place,
    string_agg(distinct label, '、' order by label),
    case state when 'missing' then '本文に見当たりません' else '判別できません' end,
    concat(
      '（' || nullif(concat_ws('、', 'ファイル' || file_no, case when bool_or(beside) then '根拠は、あるはずの場所の前後の記載です' end), '') || '）'
    )
  ) as message_ja,
  format(
    '{} item(s) of {} marked ※ ({}) {}; see the original{}.',
    count(*),
    section_place_en,
    string_agg(distinct label, ', ' order by label),
    case state when 'missing' then 'cannot be found in the text' else 'cannot be told' end,
    concat(
      ' (' || nullif(concat_ws('; ', 'file ' || file_no, case when bool_or(beside) then 'the words quoted stand next to where it should be' end), '') || ')'
    )
  ) as message_en,
  list(distinct evidence_id order by evidence_id) as evidence_ids
from required_gap
where state <> 'blank' and concept <> 'risk.adequacy' and evidence_id is not null
group by assessment_id, file_no, state, section_place, section_place_en

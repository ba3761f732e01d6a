-- name: five_information
-- title: 4情報と5情報の食い違い
-- title_en: Four or five identifying items
-- severity: medium
-- description: 主な記録項目の選択肢が5情報なのに、その妥当性が4情報と述べているもの、またはその逆。
-- description_en: The choice among the recorded items is 5情報, but its reason speaks of 4情報; or the reverse.
-- basis: 様式の改正（氏名の振り仮名の追加。令和7年5月様式）。主な記録項目の選択肢が4情報から5情報になりました。
-- basis_en: The forms of May 2025 (令和7年5月) add the reading of names: the choice among the recorded items became 5情報 instead of 4情報.
-- reading: 選択肢だけを新しい様式に移し、説明を直していないものです。チェックを判別できないときは「低」です（様式の選択肢はその一つだけです）。
--   両方の語が説明にあるときは指摘しません。
-- reading_en: The choice was moved to the new form, but its explanation was not. Low where the box cannot be told, since the form then offers this choice
--   alone. Silent where the explanation names both.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with box as (
  select assessment_id, file_no, left(option, 3) as option, state, mark.evidence_id
  from mark
  join form_item using (item_id)
  where concept = 'file.recorded_items' and state <> 'unchecked' and left(option, 3) in ('4情報', '5情報')
),
reason as (
  select
    assessment_id,
    file_no,
    answer.evidence_id,
    regexp_matches(value, '[4４四]情報') as four,
    regexp_matches(value, '[5５五]情報') as five
  from answer
  join form_item using (item_id)
  where concept = 'file.recorded_items_reason' and state = 'answered'
)
select
  assessment_id,
  case box.state when 'checked' then 'medium' else 'low' end as severity,
  format(
    '主な記録項目は「{}」{}が、その妥当性は「{}」と述べています（ファイル{}）。',
    box.option,
    case box.state when 'checked' then 'にチェックがあります' else 'の欄です（チェックは判別できません）' end,
    case when four then '4情報' else '5情報' end,
    file_no
  ) as message_ja,
  format(
    '{} {} among the recorded items, but the reason speaks of {} (file {}).',
    box.option,
    case box.state when 'checked' then 'is ticked' else 'is the choice of the form (its box cannot be told)' end,
    case when four then '4情報' else '5情報' end,
    file_no
  ) as message_en,
  list_filter([box.evidence_id, reason.evidence_id], word -> word is not null) as evidence_ids
from box
join reason using (assessment_id, file_no)
where (box.option = '5情報' and four and not five) or (box.option = '4情報' and five and not four)

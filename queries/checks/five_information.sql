-- name: five_information
-- title: 4情報と5情報の食い違い
-- title_en: Four or five identifying items
-- severity: medium
-- description: 主な記録項目で5情報にチェックがあるのに、その妥当性が4情報と述べているもの、またはその逆。
-- description_en: 5情報 is ticked, but its reason speaks of 4情報; or the reverse.
-- basis: 様式の改正（氏名の振り仮名の追加。令和7年5月様式）。主な記録項目の選択肢が4情報から5情報になりました。
-- reading: 選択肢だけを新しい様式に移し、説明を直していないものです。両方の語が説明にあるとき、チェックを判別できないときは指摘しません。
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with ticked as (
  select assessment_id, file_no, left(option, 3) as ticked, mark.evidence_id
  from mark
  join form_item using (item_id)
  where concept = 'file.recorded_items' and state = 'checked' and left(option, 3) in ('4情報', '5情報')
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
  format(
    '主な記録項目は「{}」にチェックがありますが、その妥当性は「{}」と述べています（ファイル{}）。',
    ticked, case when four then '4情報' else '5情報' end, file_no
  ) as message_ja,
  format(
    '{} is ticked among the recorded items, but the reason speaks of {} (file {}).',
    ticked, case when four then '4情報' else '5情報' end, file_no
  ) as message_en,
  list_filter([ticked.evidence_id, reason.evidence_id], word -> word is not null) as evidence_ids
from ticked
join reason using (assessment_id, file_no)
where (ticked = '5情報' and four and not five) or (ticked = '4情報' and five and not four)

-- name: incident_content
-- title: 発生ありなのに内容・再発防止策がない
-- title_en: An incident without its content or prevention
-- severity: high
-- description: 重大事故が「発生あり」なのに、その内容か再発防止策が空欄のもの。
-- description_en: 発生あり is answered, but the content or the prevention is blank.
-- basis: 様式3 Ⅲ7②・様式4 Ⅲ7⑨「その内容」「再発防止策の内容」
-- basis_en: Form 3 III.7② and form 4 III.7⑨: その内容, 再発防止策の内容.
-- reading: 欄そのものが本文から失われているときは指摘しません。
-- reading_en: Silent where the cell itself was lost from the text.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with occurred as (
  select assessment_id, file_no, answer.evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'incident.answer' and value = '発生あり'
),
empty as (
  select assessment_id, file_no, sort_order, answer.evidence_id, case concept when 'incident.content' then 'その内容' else '再発防止策の内容' end as label,
    case concept when 'incident.content' then 'the content' else 'the prevention' end as label_en
  from answer
  join form_item using (item_id)
  where concept in ('incident.content', 'incident.prevention') and state = 'blank'
)
select
  occurred.assessment_id,
  format('重大事故は「発生あり」ですが、「{}」が空欄です（ファイル{}）。', string_agg(label, '」「' order by sort_order), coalesce(cast(occurred.file_no as varchar), '-')) as message_ja,
  format('An incident is reported, but {} is blank (file {}).', string_agg(label_en, ' and ' order by sort_order), coalesce(cast(occurred.file_no as varchar), '-'))
    as message_en,
  list_filter(list_prepend(occurred.evidence_id, list(empty.evidence_id order by sort_order)), word -> word is not null)
    as evidence_ids
from occurred
join empty on empty.assessment_id = occurred.assessment_id and empty.file_no is not distinct from occurred.file_no
group by occurred.assessment_id, occurred.file_no, occurred.evidence_id

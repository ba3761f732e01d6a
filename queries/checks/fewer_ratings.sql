-- name: fewer_ratings
-- title: リスクの評価の不足
-- title_en: Fewer risk ratings than the form has
-- severity: medium
-- description: 「リスクへの対策は十分か」の答えが、様式の数に足りないもの。
-- description_en: Ratings of risks that are blank, cannot be told or are nowhere in the text.
-- basis: 様式2・様式3（ファイルごとに8）・様式4（同22）の「リスクへの対策は十分か」
-- basis_en: Form 2, form 3 (8 for each file) and form 4 (22 for each file): リスクへの対策は十分か.
-- reading: 「…しない」のチェックで該当しない評価は足りているとみなします。空欄のほか、頁や印が本文から失われたときも出ます
--   （空欄がなければ「低」とし、内訳を添えます）。本文にない評価の根拠は、その前後に読めた項目の言葉です。
-- reading_en: Ratings that do not apply because a …しない box is ticked count as given. Fires for empty cells and also where pages or marks were lost from
--   the text (low if no cell is empty; the numbers are given). For a rating that is not in the text, the words next to where it should be are
--   quoted.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with rating as (
  select answer.assessment_id, answer.file_no, answer.state, concat(chapter, '.', section) as place, gap.evidence_id, gap.beside
  from answer
  join form_item using (item_id)
  left join required_gap as gap
    on
      gap.assessment_id = answer.assessment_id
      and gap.item_id = answer.item_id
      and gap.file_no is not distinct from answer.file_no
      and gap.entry_no is not distinct from answer.entry_no
  where form_item.concept = 'risk.adequacy'
)
select
  assessment_id,
  case when bool_or(state = 'blank') then 'medium' else 'low' end as severity,
  format(
    'リスクの評価は様式に{}ありますが、読めるのは{}です（{}）。{}',
    count(*),
    count(*) filter (where state in ('answered', 'not_applicable')),
    concat_ws(
      '、',
      nullif(format('空欄{}', count(*) filter (where state = 'blank')), '空欄0'),
      nullif(format('判別できない{}', count(*) filter (where state = 'undetermined')), '判別できない0'),
      nullif(format('本文にない{}', count(*) filter (where state = 'missing')), '本文にない0'),
      concat('節 ', string_agg(distinct place, '・' order by place) filter (where state not in ('answered', 'not_applicable'))),
      concat('ファイル', file_no)
    ),
    case when bool_or(beside) then '本文にない評価の根拠は、あるはずの場所の前後の記載です。' else '' end
  ) as message_ja,
  format(
    'The form has {} risk ratings, of which {} can be read ({} blank, {} undetermined, {} missing; file {}{}).',
    count(*),
    count(*) filter (where state in ('answered', 'not_applicable')),
    count(*) filter (where state = 'blank'),
    count(*) filter (where state = 'undetermined'),
    count(*) filter (where state = 'missing'),
    coalesce(cast(file_no as varchar), '-'),
    case when bool_or(beside) then '; for the missing ones, the words quoted stand next to where they should be' else '' end
  ) as message_en,
  list(distinct evidence_id order by evidence_id) filter (where evidence_id is not null) as evidence_ids
from rating
group by assessment_id, file_no
having count(evidence_id) > 0

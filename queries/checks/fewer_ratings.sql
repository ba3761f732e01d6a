-- name: fewer_ratings
-- title: リスクの評価の不足
-- title_en: Fewer risk ratings than the form has
-- severity: medium
-- description: 「リスクへの対策は十分か」の答えが、様式の数に足りないもの。
-- description_en: Ratings of risks that are blank, cannot be told or are nowhere in the text.
-- basis: 様式2・様式3（ファイルごとに8）・様式4（同22）の「リスクへの対策は十分か」
-- reading: 「…しない」のチェックで該当しない評価は足りているとみなします。空欄のほか、頁や印が本文から失われたときも出ます（空欄がなければ「低」とし、内訳を添えます）。
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with rating as (
  select
    assessment_id,
    file_no,
    section,
    chapter,
    state,
    coalesce(
      answer.evidence_id,
      last_value(answer.evidence_id ignore nulls) over (
        partition by assessment_id, file_no order by sort_order rows between unbounded preceding and 1 preceding
      ),
      first_value(answer.evidence_id ignore nulls) over (
        partition by assessment_id, file_no order by sort_order rows between 1 following and unbounded following
      )
    ) as evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'risk.adequacy'
)
select
  assessment_id,
  case when bool_or(state = 'blank') then 'medium' else 'low' end as severity,
  format(
    'リスクの評価は様式に{}ありますが、読めるのは{}です（{}）。',
    count(*),
    count(*) filter (where state in ('answered', 'not_applicable')),
    concat_ws(
      '、',
      nullif(format('空欄{}', count(*) filter (where state = 'blank')), '空欄0'),
      nullif(format('判別できない{}', count(*) filter (where state = 'undetermined')), '判別できない0'),
      nullif(format('本文にない{}', count(*) filter (where state = 'missing')), '本文にない0'),
      concat('節 ', string_agg(distinct concat(chapter, '.', section), '・' order by concat(chapter, '.', section)) filter (
        where state not in ('answered', 'not_applicable')
      )),
      concat('ファイル', file_no)
    )
  ) as message_ja,
  format(
    'The form has {} risk ratings, of which {} can be read ({} blank, {} undetermined, {} missing; file {}).',
    count(*),
    count(*) filter (where state in ('answered', 'not_applicable')),
    count(*) filter (where state = 'blank'),
    count(*) filter (where state = 'undetermined'),
    count(*) filter (where state = 'missing'),
    coalesce(cast(file_no as varchar), '-')
  ) as message_en,
  list(distinct evidence_id order by evidence_id) filter (where state not in ('answered', 'not_applicable')) as evidence_ids
from rating
where evidence_id is not null
group by assessment_id, file_no
having count(*) filter (where state not in ('answered', 'not_applicable')) > 0

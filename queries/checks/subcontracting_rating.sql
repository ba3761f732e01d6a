-- name: subcontracting_rating
-- title: 再委託の有無と、再委託先の取扱いの評価
-- title_en: Sub-contracting and the rating of sub-contractors
-- severity: medium
-- description: すべての委託事項で「再委託しない」なのに再委託先の適切な取扱いを評価しているもの、またはその逆。
-- description_en: No item is sub-contracted, yet the handling by sub-contractors is rated; or the reverse.
-- basis: 様式3・様式4 Ⅱ4「再委託の有無」、Ⅲ4「再委託先による特定個人情報ファイルの適切な取扱いの担保（確保）」の選択肢「再委託していない」
-- basis_en: Forms 3 and 4: II.4 再委託の有無, and the choice 再委託していない of III.4.
-- reading: 要確認です。将来の再委託に備えた契約条項を評価した、という記載もあり得ます。再委託の有無を一つでも判別できないときは、前者を指摘しません。
-- reading_en: To be checked: clauses for sub-contracting to come may have been rated. The former is silent where any item cannot be told.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with subcontracting as (
  select
    assessment_id,
    file_no,
    bool_and(coalesce(value = '再委託しない', false)) as none,
    coalesce(bool_or(value = '再委託する'), false) as any_item,
    list(evidence_id order by entry_no) filter (where value is not null) as words
  from answer
  join form_item using (item_id)
  where concept = 'outsourcing.subcontracting'
  group by all
),
rating as (
  select assessment_id, file_no, value, answer.evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'control.answer' and label like '再委託先による%' and state = 'answered'
)
select
  assessment_id,
  format(
    '再委託は「{}」と記載がありますが、再委託先による適切な取扱いは「{}」と評価されています。要確認です（ファイル{}）。',
    case when none then '再委託しない' else '再委託する' end,
    rating.value,
    file_no
  ) as message_ja,
  format(
    'The form says {}, but rates the handling by sub-contractors as {}; to be checked (file {}).',
    case when none then '再委託しない' else '再委託する' end,
    rating.value,
    file_no
  ) as message_en,
  list_filter(list_append(words, rating.evidence_id), word -> word is not null) as evidence_ids
from subcontracting
join rating using (assessment_id, file_no)
where (none and rating.value <> '再委託していない') or (any_item and rating.value = '再委託していない')

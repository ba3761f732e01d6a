-- name: recipient_range
-- title: 同じ範囲の本人の数の食い違い
-- title_en: One scope, different numbers of subjects
-- severity: medium
-- description: 対象となる本人の範囲の文が同じ提供先（または移転先）なのに、本人の数の選択が異なるもの。
-- description_en: Recipients with the same scope of subjects, but different ranges of their number.
-- basis: 様式3・様式4 Ⅱ5④「対象となる本人の数」と⑤「対象となる本人の範囲」
-- basis_en: Forms 3 and 4: II.5④ 対象となる本人の数 and ⑤ 対象となる本人の範囲.
-- reading: 提供先ごとに実際の人数が違うこともあるので要確認です。
-- reading_en: The numbers may indeed differ from recipient to recipient; to be checked.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with told as (
  select assessment_id, file_no, kind, regexp_replace(scope, '[\s　]+', '', 'g') as scope, entry_no, subjects_range, subjects_min, evidence_id
  from recipient
  where scope is not null and subjects_range is not null
),
words as (
  select assessment_id, file_no, entry_no, case repeats_per when 'transfer' then '移転' else '提供' end as kind,
    list(answer.evidence_id order by sort_order) as words
  from answer
  join form_item using (item_id)
  where concept in ('recipient.subjects_range', 'recipient.scope') and state = 'answered'
  group by all
)
select
  assessment_id,
  format(
    '{}先の対象となる本人の範囲は同じ（「{}」）ですが、本人の数は{}と異なります。要確認です（ファイル{}）。',
    kind, left(scope, 40),
    string_agg(format('{}先{}で「{}」', kind, entry_no, subjects_range), '、' order by entry_no),
    file_no
  ) as message_ja,
  format(
    'The scope of subjects is the same (「{}」), but their number differs: {}; to be checked (file {}).',
    left(scope, 40), string_agg(format('{}先{} {}', kind, entry_no, subjects_range), ', ' order by entry_no), file_no
  ) as message_en,
  flatten(list(coalesce(words.words, [told.evidence_id]) order by entry_no)) as evidence_ids
from told
left join words using (assessment_id, file_no, kind, entry_no)
group by assessment_id, file_no, kind, scope
having count(distinct subjects_range) > 1

-- name: file_name
-- title: 特定個人情報ファイル名の食い違い
-- title_en: File name differs between chapters
-- severity: low
-- description: 特定個人情報ファイル名が、Ⅰ3・Ⅱ1・Ⅲ1の間で異なるもの。
-- description_en: The name of the file differs between chapters I, II and III.
-- basis: 様式3・様式4 Ⅰ3・Ⅱ1・Ⅲ1「特定個人情報ファイル名」
-- basis_en: Forms 3 and 4: I.3, II.1 and III.1 特定個人情報ファイル名.
-- reading: 空白と括弧の幅は比べません。Ⅰ3が略称（以下「…」という。）を定めていれば、その略称も同じ名とみなします。空欄の章は比べません。
-- reading_en: Spaces and the width of brackets are not compared. A short name that I.3 introduces (以下「…」という。) is the same name. Empty chapters are not
--   compared.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with named as (
  select
    assessment_id,
    file_no,
    concept,
    value,
    answer.evidence_id,
    regexp_replace(translate(value, '（）／', '()/'), '[\s　]+', '', 'g') as name
  from answer
  join form_item using (item_id)
  where concept in ('file.names', 'file.name', 'risk.file_name') and state = 'answered'
),
pair as (
  select a.assessment_id, a.file_no, 'Ⅱ1' as place, 'Ⅲ1' as other_place, a.value, b.value as other_value,
    [a.evidence_id, b.evidence_id] as words
  from named as a
  join named as b using (assessment_id, file_no)
  where a.concept = 'file.name' and b.concept = 'risk.file_name' and a.name <> b.name
  union all
  select a.assessment_id, b.file_no, 'Ⅰ3', case b.concept when 'file.name' then 'Ⅱ1' else 'Ⅲ1' end, a.value, b.value,
    [a.evidence_id, b.evidence_id]
  from named as a
  join named as b using (assessment_id)
  where a.concept = 'file.names' and b.concept <> 'file.names' and not contains(a.name, b.name)
)
select
  assessment_id,
  format('特定個人情報ファイル名が、{}では「{}」、{}では「{}」です。要確認です。', place, left(value, 80), other_place, left(other_value, 80))
    as message_ja,
  format('The file is called 「{}」 in {}, but 「{}」 in {}; to be checked.', left(value, 80), place, left(other_value, 80), other_place)
    as message_en,
  list_filter(words, word -> word is not null) as evidence_ids
from pair

-- name: procedure_name
-- title: 事務の名称と評価書名の食い違い
-- title_en: Procedure name differs from the title
-- severity: low
-- description: Ⅰ1の事務の名称が、表紙の評価書名に含まれず、逆も成り立たないもの。
-- description_en: The name of the procedure in chapter I is not part of the title on the cover, nor the reverse.
-- basis: 様式3・様式4 表紙「評価書名」、Ⅰ1①「事務の名称」
-- basis_en: Forms 3 and 4: 評価書名 on the cover, I.1① 事務の名称.
-- reading: 空白、括弧書き、「に関する」「事務」「の」、様式の名を除いて比べます。要確認です。
-- reading_en: Compared without spaces, brackets, に関する, 事務, の and the name of the form. To be checked.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with named as (
  select
    assessment_id,
    concept,
    value,
    answer.evidence_id,
    regexp_replace(
      regexp_replace(translate(value, '（）', '()'), '\([^()]*\)', '', 'g'),
      '特定個人情報保護評価書|(?:全項目|重点項目|基礎項目)評価書|評価書|に関する|事務|の|[\s　]+', '', 'g'
    ) as name
  from answer
  join form_item using (item_id)
  where concept in ('cover.title', 'procedure.name') and state = 'answered'
)
select
  assessment_id,
  format('事務の名称「{}」と、評価書名「{}」が異なります。要確認です。', left(procedure.value, 80), left(title.value, 80)) as message_ja,
  format('The procedure is called 「{}」, but the title is 「{}」; to be checked.', left(procedure.value, 80), left(title.value, 80))
    as message_en,
  list_filter([title.evidence_id, procedure.evidence_id], word -> word is not null) as evidence_ids
from named as title
join named as procedure using (assessment_id)
where
  title.concept = 'cover.title'
  and procedure.concept = 'procedure.name'
  and title.name <> ''
  and procedure.name <> ''
  and not contains(title.name, procedure.name)
  and not contains(procedure.name, title.name)

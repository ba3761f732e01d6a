-- name: citations
-- title: 法令の引用
-- title_en: Citations
-- description: 評価書の中の法令の引用を、印刷された文言とその根拠とともに示します。
-- description_en: Citations in the assessments with their printed words and their evidence.
-- filters: true
-- param: law VARCHAR null 法令（null はすべて）
-- param: article VARCHAR null 条・項・号（null はすべて）
-- param: table_name VARCHAR null 表（null はすべて）
-- param: table_item VARCHAR null 項（null はすべて、空文字は記載のないもの）
-- param: number_act BOOLEAN null 番号法と主務省令の表だけか（null はすべて）
-- param: picked_category VARCHAR null 事務の区分（null はすべて、空文字は読み取れないもの）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: label VARCHAR 項目名
-- column: law VARCHAR 法令
-- column: article VARCHAR 条・項・号
-- column: table_name VARCHAR 表
-- column: table_item VARCHAR 項
-- column: statute VARCHAR 項の指す法令の略称
-- column: text VARCHAR 印刷された文言
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
with listed as (
  select
    citation.rowid as citation,
    citation.assessment_id,
    citation.item_id,
    form_item.sort_order,
    citation.file_no,
    citation.entry_no,
    citation.ordinal,
    assessment.municipality_kana,
    coalesce(assessment.municipality, assessment.agency) as municipality,
    assessment.procedure,
    assessment.document_id
  from citation
  join form_item using (item_id)
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where ($law is null or citation.law = $law)
    and ($article is null or citation.article = $article)
    and ($table_name is null or citation.table_name = $table_name)
    and ($table_item is null or coalesce(citation.table_item, '') = $table_item)
    and (
      not coalesce($number_act, false)
      or citation.law = '番号法'
      or citation.table_name = '主務省令第2条の表'
    )
    and ($picked_category is null or coalesce(assessment.procedure_category, '') = $picked_category)
  order by
    assessment.municipality_kana,
    citation.assessment_id,
    form_item.sort_order,
    citation.file_no nulls first,
    citation.entry_no nulls first,
    citation.ordinal,
    citation.rowid
  /* first */
)
select
  listed.municipality,
  listed.procedure,
  form_item.label,
  citation.law,
  citation.article,
  citation.table_name,
  citation.table_item,
  citation.statute,
  citation.text,
  listed.document_id,
  citation.evidence_id
from listed
join citation on citation.rowid = listed.citation
join form_item on form_item.item_id = listed.item_id
order by
  listed.municipality_kana,
  listed.assessment_id,
  listed.sort_order,
  listed.file_no nulls first,
  listed.entry_no nulls first,
  listed.ordinal,
  listed.citation;

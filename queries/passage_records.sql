-- name: passage_records
-- title: 文の使われている箇所
-- title_en: Where passages are used
-- description: 評価書の文と、同じ文・ほぼ同じ文を使う団体の数、その根拠。
-- description_en: Passages of the assessments with the number of municipalities that use the same or nearly the same words.
-- filters: true
-- param: similar VARCHAR null ほぼ同じ文のまとまりの識別子（null はすべて）
-- param: assessment VARCHAR null 評価書の識別子（null はすべて）
-- param: picked_form VARCHAR null 様式（basic・priority・full。null はすべて）
-- param: risk_section VARCHAR null 節（章と節の番号。null はすべて）
-- param: reach VARCHAR null 使う団体の数の区分（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: chapter VARCHAR 章
-- column: label VARCHAR 項目名
-- column: heading VARCHAR 見出し
-- column: passage VARCHAR 文
-- column: municipalities BIGINT 同じ文・ほぼ同じ文を使う団体の数
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
with listed as (
  select
    passage_use.rowid as use,
    passage_use.assessment_id,
    passage_use.item_id,
    passage_use.passage_id,
    form_item.sort_order,
    passage_use.file_no,
    passage_use.entry_no,
    passage_use.ordinal,
    boilerplate.similar_municipalities,
    assessment.municipality_kana,
    coalesce(assessment.municipality, assessment.agency) as municipality,
    assessment.procedure,
    assessment.document_id
  from passage_use
  join boilerplate using (passage_id)
  join form_item using (item_id)
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where ($similar is null or boilerplate.similar_id = $similar)
    and ($assessment is null or passage_use.assessment_id = $assessment)
    and ($picked_form is null or assessment.form = $picked_form)
    and ($risk_section is null or form_item.chapter || '.' || form_item.section = $risk_section)
    and ($reach is null or boilerplate.reach = $reach)
  order by
    assessment.municipality_kana,
    passage_use.assessment_id,
    boilerplate.similar_municipalities,
    form_item.sort_order,
    passage_use.file_no nulls first,
    passage_use.entry_no nulls first,
    passage_use.ordinal,
    passage_use.rowid
  /* first */
)
select
  listed.municipality,
  listed.procedure,
  form_item.chapter,
  form_item.label,
  passage_use.heading,
  passage.text as passage,
  listed.similar_municipalities as municipalities,
  listed.document_id,
  passage_use.evidence_id
from listed
join passage_use on passage_use.rowid = listed.use
join passage on passage.passage_id = listed.passage_id
join form_item on form_item.item_id = listed.item_id
order by
  listed.municipality_kana,
  listed.assessment_id,
  listed.similar_municipalities,
  listed.sort_order,
  listed.file_no nulls first,
  listed.entry_no nulls first,
  listed.ordinal,
  listed.use;

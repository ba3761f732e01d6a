-- name: coverage_items
-- title: 章の項目
-- title_en: Items of a chapter
-- description: 選んだ様式・章・状態の項目と、その根拠。根拠のある項目（記載あり・空欄など）から本文に進めます。
-- description_en: The items of a form's chapter in a state, with their evidence.
-- filters: true
-- param: picked_form VARCHAR null 様式（basic・priority・full。null はすべて）
-- param: chapter VARCHAR null 章（null はすべて）
-- param: state VARCHAR null 記載の状態（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: section VARCHAR 節
-- column: label VARCHAR 項目名
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: state VARCHAR 記載の状態
-- column: value VARCHAR 記載
-- column: note VARCHAR 補足
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
with telling as (
  -- The assessments that have such an item: the first rows are of the first of them.
  select assessment.*
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
  where ($picked_form is null or assessment.form = $picked_form)
    and assessment.assessment_id in (
      select coverage.assessment_id
      from coverage
      where ($chapter is null or coverage.chapter = $chapter)
        and case $state
          when 'answered' then coverage.answered
          when 'blank' then coverage.blank
          when 'not_applicable' then coverage.not_applicable
          when 'undetermined' then coverage.undetermined
          when 'missing' then coverage.missing
          else coverage.items
        end > 0
    )
  order by assessment.municipality_kana, assessment.assessment_id
  /* first */
),
listed as (
  select
    answer.rowid as answer,
    answer.assessment_id,
    answer.file_no,
    answer.entry_no,
    form_item.sort_order,
    telling.municipality_kana
  from answer
  join telling using (assessment_id)
  join form_item using (item_id)
  where ($chapter is null or form_item.chapter = $chapter)
    and ($state is null or answer.state = $state)
  order by
    telling.municipality_kana,
    answer.assessment_id,
    answer.file_no nulls first,
    form_item.sort_order,
    answer.entry_no nulls first,
    answer.rowid
  /* first */
)
select
  coalesce(telling.municipality, telling.agency) as municipality,
  telling.procedure,
  form_item.section,
  form_item.label,
  answer.file_no,
  answer.entry_no,
  answer.state,
  answer.value,
  answer.note,
  telling.document_id,
  answer.evidence_id
from listed
join telling using (assessment_id)
join answer on answer.rowid = listed.answer
join form_item using (item_id)
order by
  listed.municipality_kana,
  listed.assessment_id,
  listed.file_no nulls first,
  listed.sort_order,
  listed.entry_no nulls first,
  listed.answer;

-- name: compare_answers
-- title: 比べる評価書の項目
-- title_en: Items of the assessments compared
-- description: 比べるために選んだ評価書の、すべての項目の記載と根拠。様式が違っても、意味（concept）が同じ項目は同じ問いです。
-- description_en: Every item of the assessments chosen for comparison, with its evidence. Items of one concept ask the same, whatever the form.
-- param: assessments VARCHAR[] null 評価書の識別子（null はなし）
-- column: chapter VARCHAR 章
-- column: section VARCHAR 節
-- column: risk VARCHAR リスク（リスク対策の項目でなければ NULL）
-- column: label VARCHAR 項目名
-- column: concept VARCHAR 意味
-- column: kind VARCHAR 記入のしかた（code の item_kind）
-- column: repeats_per VARCHAR 何ごとに繰り返すか（code の repeats_per）
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: state VARCHAR 記載の状態
-- column: value VARCHAR 記載
-- column: note VARCHAR 補足
-- column: checked VARCHAR[] チェックのある選択肢（チェック欄でなければ NULL）
-- column: unclear VARCHAR[] チェックを判別できない選択肢（チェック欄でなければ NULL）
-- column: form VARCHAR 様式
-- column: item_id VARCHAR 項目の識別子
-- column: assessment_id VARCHAR 評価書の識別子
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
with chosen as (
  select unnest(string_split($assessments, chr(31))) as assessment_id
),
item as (
  select
    *,
    -- What belongs to one system, outsourcing item or recipient stays together.
    min(sort_order) over (partition by form, chapter, section, repeats_per) as block_order,
    chapter || '.' || section as risk_section,
    try_cast(regexp_extract(item_id, '\.risk(\d+)-', 1) as integer) as risk_no
  from form_item
),
risk_label as (
  select assessment_id, section, risk_no, any_value(label) as risk
  from risk
  semi join chosen using (assessment_id)
  group by assessment_id, section, risk_no
),
box as (
  select
    assessment_id,
    item_id,
    file_no,
    entry_no,
    coalesce(list(option order by option) filter (where state = 'checked'), []) as checked,
    coalesce(list(option order by option) filter (where state = 'undetermined'), []) as unclear
  from mark
  semi join chosen using (assessment_id)
  group by all
)
select
  item.chapter,
  item.section,
  risk_label.risk,
  item.label,
  item.concept,
  item.kind,
  item.repeats_per,
  answer.file_no,
  answer.entry_no,
  answer.state,
  answer.value,
  answer.note,
  box.checked,
  box.unclear,
  item.form,
  item.item_id,
  answer.assessment_id,
  assessment.document_id,
  answer.evidence_id
from answer
semi join chosen using (assessment_id)
join item using (item_id)
join assessment using (assessment_id)
left join risk_label
  on risk_label.assessment_id = answer.assessment_id
  and risk_label.section = item.risk_section
  and risk_label.risk_no = item.risk_no
left join box
  on box.assessment_id = answer.assessment_id
  and box.item_id = answer.item_id
  and box.file_no is not distinct from answer.file_no
  and box.entry_no is not distinct from answer.entry_no
order by
  answer.assessment_id,
  min(item.sort_order) over (partition by item.form, item.chapter),
  answer.file_no nulls first,
  item.block_order,
  answer.entry_no nulls first,
  item.sort_order;

-- name: document_facts
-- title: 文書から読み取ったこと
-- title_en: Facts of a document
-- description: 文書から読み取った記載・チェック欄・変更箇所・環境と、その根拠のバイト位置。ほかの根拠は種類 place です。
-- description_en: Answers, check boxes, change-log rows and environments read from a document, with the bytes of their evidence. Other evidence is of the kind place.
-- param: document_id VARCHAR null 文書の識別子
-- column: kind VARCHAR 種類（answer・mark・change・hosting・place）
-- column: item_id VARCHAR 項目の識別子（項目の分からない変更箇所などは NULL）
-- column: chapter VARCHAR 章
-- column: section VARCHAR 節
-- column: label VARCHAR 項目名
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: state VARCHAR 状態
-- column: value VARCHAR 内容
-- column: note VARCHAR 補足
-- column: before_text VARCHAR 変更前（変更箇所だけ）
-- column: after_text VARCHAR 変更後（変更箇所だけ）
-- column: evidence_id VARCHAR 根拠の識別子
-- column: byte_start BIGINT 始まりのバイト位置
-- column: byte_end BIGINT 終わりのバイト位置
-- column: line_start INTEGER 始まりの行番号
-- column: line_end INTEGER 終わりの行番号
with here as (
  select assessment_id
  from assessment
  where document_id = $document_id
),
fact as (
  select
    'answer' as kind, item_id, form_item.label, file_no, entry_no, state, value, note, null as before_text,
    null as after_text, evidence_id, 0 as ordinal
  from answer
  semi join here using (assessment_id)
  join form_item using (item_id)
  union all
  select
    'mark', item_id, option, file_no, entry_no, state, detail, null, null, null, evidence_id,
    -- A box stands in the order the form prints it.
    coalesce(list_position(form_item.options, option), 0)
  from mark
  semi join here using (assessment_id)
  join form_item using (item_id)
  union all
  select
    'change', item_id, item_raw, null, null, null,
    concat_ws(' → ', coalesce(before_text, '―'), coalesce(after_text, '―')),
    concat_ws('　', cast(changed_on as varchar), timing, reason), before_text, after_text, evidence_id, change_no
  from change
  semi join here using (assessment_id)
  union all
  select 'hosting', null, layer, null, null, stage, environment, heading, null, null, evidence_id, 0
  from hosting
  semi join here using (assessment_id)
),
place as (
  select 'place' as kind, evidence_id
  from evidence
  where document_id = $document_id
    and evidence_id not in (select evidence_id from fact where evidence_id is not null)
)
select
  coalesce(fact.kind, place.kind) as kind,
  fact.item_id,
  form_item.chapter,
  form_item.section,
  fact.label,
  fact.file_no,
  fact.entry_no,
  fact.state,
  fact.value,
  fact.note,
  fact.before_text,
  fact.after_text,
  coalesce(fact.evidence_id, place.evidence_id) as evidence_id,
  evidence.byte_start,
  evidence.byte_end,
  evidence.line_start,
  evidence.line_end
from fact
full join place on place.evidence_id = fact.evidence_id
left join form_item on form_item.item_id = fact.item_id
left join evidence on evidence.evidence_id = coalesce(fact.evidence_id, place.evidence_id)
order by
  case coalesce(fact.kind, place.kind) when 'change' then 1 when 'hosting' then 2 when 'place' then 3 else 0 end,
  coalesce(fact.file_no, 0),
  -- What belongs to one system, outsourcing item or recipient stays together.
  min(form_item.sort_order) over (partition by form_item.chapter, form_item.section, form_item.repeats_per),
  fact.entry_no nulls first,
  form_item.sort_order,
  fact.kind,
  fact.ordinal,
  evidence.byte_start;

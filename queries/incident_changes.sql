-- name: incident_changes
-- title: 事故に関する変更箇所の内容
-- title_en: What the change-log rows about incidents say
-- description: 過去3年以内の重大事故の項目に関する変更箇所。記載されたものも、取り下げられたものも残ります。
-- description_en: Change-log rows about serious incidents, disclosed and withdrawn alike.
-- filters: true
-- param: year VARCHAR null 変更の年（null はすべて、空文字は読み取れないもの）
-- column: changed_on DATE 変更日
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: item_raw VARCHAR 項目（印刷のまま）
-- column: before_text VARCHAR 変更前
-- column: after_text VARCHAR 変更後
-- column: timing VARCHAR 提出時期
-- column: reason VARCHAR 提出時期に係る説明
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- precompute: true
-- first: 500
with listed as (
  select
    change.changed_on,
    change.assessment_id,
    change.change_no,
    coalesce(assessment.municipality, assessment.agency) as municipality,
    assessment.procedure,
    assessment.document_id
  from incident_change as change
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where $year is null or coalesce(cast(year(change.changed_on) as varchar), '') = $year
  order by change.changed_on nulls last, change.assessment_id, change.change_no
  /* first */
)
select
  listed.changed_on,
  listed.municipality,
  listed.procedure,
  change.item_raw,
  change.before_text,
  change.after_text,
  change.timing,
  change.reason,
  listed.document_id,
  change.evidence_id
from listed
join incident_change as change using (assessment_id, change_no)
order by listed.changed_on nulls last, listed.assessment_id, listed.change_no;

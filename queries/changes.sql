-- name: changes
-- title: 変更箇所
-- title_en: Changes
-- description: 評価書の変更箇所の、変更前と変更後の記載、理由と根拠。新しいものから並べます。
-- description_en: Change-log rows with what stood before and after, their reason and their evidence, the newest first.
-- filters: true
-- param: change_year VARCHAR null 変更の年（null はすべて、空文字は読み取れないもの）
-- param: change_month VARCHAR null 変更の月（null はすべて、空文字は読み取れないもの）
-- param: change_category VARCHAR null 変更の理由の区分（null はすべて、空文字は読み取れないもの）
-- param: timing VARCHAR null 提出時期（事前・事後。null はすべて、空文字は読み取れないもの）
-- param: item_form VARCHAR null 項目の様式（null はすべて、空文字は項目の分からないもの）
-- param: chapter VARCHAR null 章（null はすべて、空文字は項目の分からないもの）
-- param: assessment VARCHAR null 評価書の識別子（null はすべて）
-- column: changed_on DATE 変更日
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: item_raw VARCHAR 項目（印刷のまま）
-- column: label VARCHAR 様式の項目名（分からなければ NULL）
-- column: before_text VARCHAR 変更前
-- column: after_text VARCHAR 変更後
-- column: timing VARCHAR 提出時期
-- column: reason VARCHAR 提出時期に係る説明
-- column: change_category VARCHAR 変更の理由の区分
-- column: change_id VARCHAR 変更の識別子
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- column: category_evidence_id VARCHAR 理由の区分の根拠の識別子
-- first: 500
with listed as (
  select
    change.rowid as row,
    change.changed_on,
    change.assessment_id,
    change.change_no,
    change.item_id,
    assessment.municipality_kana,
    coalesce(assessment.municipality, assessment.agency) as municipality,
    assessment.procedure,
    assessment.document_id
  from change
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  left join form_item using (item_id)
  where ($change_year is null or coalesce(cast(year(change.changed_on) as varchar), '') = $change_year)
    and ($change_month is null or coalesce(left(cast(change.changed_on as varchar), 7), '') = $change_month)
    and ($change_category is null or coalesce(change.category, '') = $change_category)
    and ($timing is null or coalesce(change.timing, '') = $timing)
    and ($item_form is null or coalesce(form_item.form, '') = $item_form)
    and ($chapter is null or coalesce(form_item.chapter, '') = $chapter)
    and ($assessment is null or change.assessment_id = $assessment)
  order by change.changed_on desc nulls last, assessment.municipality_kana, change.assessment_id, change.change_no
  /* first */
)
select
  listed.changed_on,
  listed.municipality,
  listed.procedure,
  change.item_raw,
  form_item.label,
  change.before_text,
  change.after_text,
  change.timing,
  change.reason,
  change.category as change_category,
  listed.assessment_id || '/' || listed.change_no as change_id,
  listed.document_id,
  change.evidence_id,
  change.category_evidence_id
from listed
join change on change.rowid = listed.row
left join form_item on form_item.item_id = listed.item_id
order by listed.changed_on desc nulls last, listed.municipality_kana, listed.assessment_id, listed.change_no;

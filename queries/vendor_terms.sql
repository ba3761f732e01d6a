-- name: vendor_terms
-- title: いつ、どこが受託していたか
-- title_en: Who served when
-- description: 評価書の委託事項ごとに、受託した委託先とその期間を、現在の記載と変更箇所から復元します。
--   変更箇所のない委託事項は、いつから受託しているか分かりません。
-- description_en: For each outsourcing item of the assessments, its vendors and their terms, rebuilt from the current text and the change log.
--   Where the change log is silent, it is not known since when the vendor has served.
-- filters: true
-- param: term VARCHAR null 委託事項の識別子（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: outsourcing_title VARCHAR 委託事項
-- column: vendor VARCHAR 委託先
-- column: from_on DATE 始まりの日（分からなければ NULL）
-- column: to_on DATE 終わりの日（続いているか、分からなければ NULL）
-- column: basis VARCHAR 現在の記載か、変更箇所の記載か
-- column: published_on DATE 評価書の公表日
-- column: term_id VARCHAR 委託事項の識別子（評価書・ファイル・委託事項）
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 委託先を述べた文の識別子
-- column: from_evidence_id VARCHAR 始まりを述べた変更箇所の識別子
-- column: to_evidence_id VARCHAR 終わりを述べた変更箇所の識別子
-- precompute: true
-- first: 500
with term as (
  select
    vendor_term.*,
    concat_ws('/', assessment_id, coalesce(file_no, 0), outsourcing_title) as term_id
  from vendor_term
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  term.outsourcing_title,
  coalesce(vendor.name, term.vendor_raw) as vendor,
  term.from_on,
  term.to_on,
  term.basis,
  assessment.published_on,
  term.term_id,
  assessment.document_id,
  term.evidence_id,
  term.from_evidence_id,
  term.to_evidence_id
from term
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
left join vendor using (vendor_id)
where ($term is null or term.term_id = $term)
order by
  -- Items whose vendor has changed come first: they are what the change log tells.
  count(*) over (partition by term.term_id) = 1,
  assessment.municipality_kana,
  assessment.assessment_id,
  term.file_no nulls last,
  term.entry_no nulls last,
  term.outsourcing_title,
  -- In the order of time: the newest last; an unknown day sorts by the other end.
  coalesce(term.to_on, date '9999-12-31'),
  term.from_on nulls first,
  vendor;

-- name: outsourcing_items
-- title: 委託事項
-- title_en: Outsourcing items
-- description: 評価書の委託事項と、その根拠。受託の始まりは変更箇所から分かるものだけです。
-- description_en: Outsourcing items of the assessments, with their evidence. Only the change log tells since when a vendor has served.
-- filters: true
-- param: vendor_id VARCHAR null 委託先の識別子（null はすべて、空文字は読み取れないもの）
-- param: picked_municipality VARCHAR null 団体の識別子（null はすべて）
-- param: subcontracting VARCHAR null 再委託の有無（null はすべて、空文字は判別できないもの）
-- param: handlers_range VARCHAR null 取扱者数（null はすべて、空文字は読み取れないもの）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: entry_no INTEGER 委託事項の番号
-- column: outsourcing_title VARCHAR 委託事項
-- column: vendor_raw VARCHAR 委託先名（印刷のまま）
-- column: from_on DATE 受託の始まりの日（変更箇所から分からなければ NULL）
-- column: published_on DATE 評価書の公表日
-- column: handlers_range VARCHAR 取扱者数
-- column: subcontracting VARCHAR 再委託の有無
-- column: subcontract_permission VARCHAR 再委託の許諾方法
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- column: from_evidence_id VARCHAR 受託の始まりを述べた変更箇所の識別子
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  outsourcing.entry_no,
  outsourcing.title as outsourcing_title,
  outsourcing.vendor_raw,
  term.from_on,
  assessment.published_on,
  outsourcing.handlers_range,
  outsourcing.subcontracting,
  outsourcing.subcontract_permission,
  assessment.document_id,
  outsourcing.evidence_id,
  term.from_evidence_id
from outsourcing
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
left join vendor_term as term
  on term.assessment_id = outsourcing.assessment_id
  and term.file_no is not distinct from outsourcing.file_no
  and term.entry_no = outsourcing.entry_no
  and term.vendor_id = outsourcing.vendor_id
  and term.basis = 'current'
where ($vendor_id is null or coalesce(outsourcing.vendor_id, '') = $vendor_id)
  and ($picked_municipality is null or assessment.body = $picked_municipality)
  and ($subcontracting is null or coalesce(outsourcing.subcontracting, '') = $subcontracting)
  and ($handlers_range is null or coalesce(outsourcing.handlers_range, '') = $handlers_range)
order by
  assessment.municipality_kana,
  assessment.assessment_id,
  outsourcing.file_no,
  outsourcing.entry_no;

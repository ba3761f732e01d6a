-- name: vendor_terms
-- title: 受託の期間
-- title_en: Vendor terms
-- description: 変更箇所から復元した、委託事項ごとの委託先と受託の期間。
-- description_en: Who served which outsourcing item when, rebuilt from the change log.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 委託事項の番号
-- column: outsourcing_title VARCHAR 委託事項
-- column: vendor VARCHAR 委託先の名称
-- column: vendor_raw VARCHAR 委託先名（印刷のまま）
-- column: from_on DATE 始まりの日
-- column: to_on DATE 終わりの日
-- column: basis VARCHAR 根拠の種類
-- column: evidence_id VARCHAR 委託先名の根拠
-- column: from_evidence_id VARCHAR 始まりの日の根拠
-- column: to_evidence_id VARCHAR 終わりの日の根拠
select
  vendor_term.assessment_id,
  vendor_term.file_no,
  vendor_term.entry_no,
  vendor_term.outsourcing_title,
  vendor.name as vendor,
  vendor_term.vendor_raw,
  vendor_term.from_on,
  vendor_term.to_on,
  vendor_term.basis,
  vendor_term.evidence_id,
  vendor_term.from_evidence_id,
  vendor_term.to_evidence_id
from vendor_term
join assessment_latest using (assessment_id)
left join vendor using (vendor_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by
  vendor_term.assessment_id,
  vendor_term.file_no,
  vendor_term.entry_no nulls last,
  vendor_term.outsourcing_title,
  coalesce(vendor_term.to_on, date '9999-12-31'),
  coalesce(vendor_term.from_on, date '0001-01-01'),
  vendor.name;

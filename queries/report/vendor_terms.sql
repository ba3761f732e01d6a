-- name: vendor_terms
-- title: 受託の期間
-- title_en: Vendor terms
-- description: 変更箇所から復元した、委託事項ごとの委託先と受託の期間。
-- description_en: Who served which outsourcing item when, rebuilt from the change log.
-- param: body VARCHAR null 団体の鍵
-- column: assessment_id VARCHAR 評価書の識別子
-- column: outsourcing_title VARCHAR 委託事項
-- column: vendor VARCHAR 委託先
-- column: from_on DATE 始まりの日
-- column: to_on DATE 終わりの日
-- column: basis VARCHAR 根拠の種類
-- column: evidence_id VARCHAR 根拠の識別子
select
  assessment_latest.assessment_id,
  vendor_term.outsourcing_title,
  vendor.name as vendor,
  vendor_term.from_on,
  vendor_term.to_on,
  vendor_term.basis,
  vendor_term.evidence_id
from vendor_term
join assessment_latest using (series_id)
left join vendor using (vendor_id)
where assessment_latest.body = $body
order by
  assessment_latest.assessment_id,
  vendor_term.outsourcing_title,
  vendor_term.from_on nulls first,
  vendor_term.to_on nulls last,
  vendor.name;

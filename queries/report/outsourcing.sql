-- name: outsourcing
-- title: 委託事項
-- title_en: Outsourcing items
-- description: 団体の最新の評価書の委託事項と、委託先の名称。
-- description_en: Outsourcing items of a body's latest assessments, with the vendor's name.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 委託事項の番号
-- column: title VARCHAR 委託事項
-- column: work VARCHAR 委託内容
-- column: vendor VARCHAR 委託先の名称
-- column: subcontracting VARCHAR 再委託の有無
-- column: evidence_id VARCHAR 根拠の識別子
select
  outsourcing.assessment_id,
  outsourcing.file_no,
  outsourcing.entry_no,
  outsourcing.title,
  outsourcing.work,
  vendor.name as vendor,
  outsourcing.subcontracting,
  outsourcing.evidence_id
from outsourcing
join assessment_latest using (assessment_id)
left join vendor using (vendor_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by outsourcing.assessment_id, outsourcing.file_no, outsourcing.entry_no;

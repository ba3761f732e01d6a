-- name: outsourcing_declared
-- title: 委託の有無と件数
-- title_en: Outsourcing declared
-- description: 団体の最新の評価書に記載された委託の有無・件数と、読み取れた委託事項の数。
-- description_en: Whether and how many items the latest assessments declare, and how many are listed.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: file_no INTEGER ファイルの番号
-- column: file_name VARCHAR ファイルの名称
-- column: answer VARCHAR 委託の有無
-- column: declared_count INTEGER 記載された件数
-- column: listed BIGINT 読み取れた委託事項の数
-- column: evidence_id VARCHAR 根拠の識別子
select
  outsourcing_declared.assessment_id,
  outsourcing_declared.file_no,
  personal_file.name as file_name,
  outsourcing_declared.answer,
  outsourcing_declared.declared_count,
  (
    select count(*) from outsourcing
    where outsourcing.assessment_id = outsourcing_declared.assessment_id
      and outsourcing.file_no = outsourcing_declared.file_no
  ) as listed,
  outsourcing_declared.evidence_id
from outsourcing_declared
join assessment_latest using (assessment_id)
left join personal_file using (assessment_id, file_no)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by outsourcing_declared.assessment_id, outsourcing_declared.file_no;

-- name: answers
-- title: 報告に使う記載
-- title_en: Answers reported
-- description: 表紙・委託・重大事故・評価の実施手続の項目の記載と、その状態。
-- description_en: Answers on the cover, outsourcing, incidents and the assessment's procedure, with their state.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: concept VARCHAR 項目の意味
-- column: label VARCHAR 項目名
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: state VARCHAR 状態
-- column: value VARCHAR 記載
-- column: evidence_id VARCHAR 根拠の識別子
select
  answer.assessment_id,
  form_item.concept,
  form_item.label,
  answer.file_no,
  answer.entry_no,
  answer.state,
  answer.value,
  answer.evidence_id
from answer
join form_item using (item_id)
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
  and regexp_matches(
    form_item.concept,
    '^(?:cover|outsourcing|incident|threshold|basic_assessment|public_comment|third_party)\.'
      || '|^procedure\.subjects_range$|^file\.users_range$|^linkage\.answer$|^risk\.not_connected$'
  )
order by answer.assessment_id, answer.file_no, answer.entry_no, form_item.sort_order;

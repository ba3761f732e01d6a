-- name: controls
-- title: 個別の対策
-- title_en: Controls
-- description: 団体の最新の評価書の、個別の対策（安全管理・監査・教育ほか）の答え。
-- description_en: Answers on single controls (security, audit, training and others) in the latest assessments.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: form VARCHAR 様式
-- column: file_no INTEGER ファイルの番号
-- column: section VARCHAR 章と節
-- column: label VARCHAR 対策
-- column: answer VARCHAR 答え
-- column: detail VARCHAR 具体的な方法
-- column: state VARCHAR 状態
-- column: evidence_id VARCHAR 根拠の識別子
select
  control.assessment_id,
  assessment_latest.form,
  control.file_no,
  control.section,
  control.label,
  control.answer,
  control.detail,
  control.state,
  control.evidence_id
from control
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by
  control.assessment_id,
  control.file_no nulls last,
  control.section,
  (
    select min(form_item.sort_order) from form_item
    where form_item.form = assessment_latest.form
      and form_item.chapter || '.' || form_item.section = control.section
      and form_item.label = control.label
  );

-- name: control_records
-- title: 管理策の記載
-- title_en: What is said about controls
-- description: 管理策ごとの答えと説明、その根拠。
-- description_en: Each control with its answer, its explanation and its evidence.
-- filters: true
-- param: control VARCHAR null 管理策（null はすべて）
-- param: level VARCHAR null 答えの区分、または記載の状態（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: file_no INTEGER ファイルの番号
-- column: control VARCHAR 管理策
-- column: answer VARCHAR 答え（様式の選択肢。なければ NULL）
-- column: state VARCHAR 記載の状態
-- column: detail VARCHAR 説明
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  control_level.file_no,
  control_level.control,
  control_level.answer,
  control_level.state,
  control_level.detail,
  assessment.document_id,
  control_level.evidence_id
from control_level
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where ($control is null or control_level.control = $control)
  and ($level is null or control_level.level = $level)
order by assessment.municipality_kana, assessment.assessment_id, control_level.section, control_level.file_no nulls first, control_level.evidence_id, control_level.label, control_level.control;

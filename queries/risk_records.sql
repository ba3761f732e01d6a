-- name: risk_records
-- title: リスク対策の評価の記載
-- title_en: Ratings of risks, with their measures
-- description: リスクごとの評価と措置の内容、その根拠。
-- description_en: Each risk with its rating, its measures and its evidence.
-- filters: true
-- param: picked_form VARCHAR null 様式（basic・priority・full。null はすべて）
-- param: risk_section VARCHAR null 節（null はすべて）
-- param: rating VARCHAR null 評価、または記載の状態（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: file_no INTEGER ファイルの番号
-- column: risk VARCHAR リスク
-- column: adequacy VARCHAR 評価（なければ NULL）
-- column: state VARCHAR 記載の状態
-- column: measures VARCHAR 措置の内容
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
with listed as (
  select
    risk.rowid as row,
    risk.assessment_id,
    risk.file_no,
    risk.section,
    risk.risk_no,
    assessment.municipality_kana,
    coalesce(assessment.municipality, assessment.agency) as municipality,
    assessment.procedure,
    assessment.document_id
  from risk
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where ($picked_form is null or assessment.form = $picked_form)
    and ($risk_section is null or risk.section = $risk_section)
    and (
      $rating is null
      or case when risk.state <> 'answered' then risk.state else coalesce(risk.adequacy, 'undetermined') end = $rating
    )
  order by
    assessment.municipality_kana,
    risk.assessment_id,
    risk.file_no nulls first,
    risk.section,
    risk.risk_no,
    risk.rowid
  /* first */
)
select
  listed.municipality,
  listed.procedure,
  risk.file_no,
  risk.label as risk,
  risk.adequacy,
  risk.state,
  risk.measures,
  listed.document_id,
  risk.evidence_id
from listed
join risk on risk.rowid = listed.row
order by
  listed.municipality_kana,
  listed.assessment_id,
  listed.file_no nulls first,
  listed.section,
  listed.risk_no,
  listed.row;

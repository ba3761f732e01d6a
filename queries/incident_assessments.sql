-- name: incident_assessments
-- title: 評価書ごとの答え
-- title_en: Answer of each assessment
-- description: 評価書ごとの「過去3年以内の重大事故」の答えと、その根拠。読み取れないときは、項目の記載の状態が理由です。
-- description_en: Each assessment's answer about serious incidents, with its evidence. Where it could not be read, the item's state says why.
-- filters: true
-- param: answer VARCHAR null 答え（null はすべて、空文字は読み取れないもの）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: procedure VARCHAR 事務の名称
-- column: published_on DATE 公表日
-- column: answer VARCHAR 答え
-- column: state VARCHAR 記載の状態
-- column: incident_changes BIGINT 事故に関する変更箇所の数
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- precompute: true
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.prefecture,
  assessment.procedure,
  assessment.published_on,
  incident_summary.answer,
  incident_summary.state,
  incident_summary.incident_changes,
  assessment.document_id,
  incident_summary.evidence_id
from incident_summary
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where $answer is null or coalesce(incident_summary.answer, '') = $answer
order by assessment.municipality_kana, assessment.assessment_id;

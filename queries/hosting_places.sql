-- name: hosting_places
-- title: 記載された環境
-- title_en: Environments named
-- description: 評価書に記載された環境を1つずつ、その根拠とともに示します。
-- description_en: Each environment named in the assessments, with its evidence.
-- filters: true
-- param: layer VARCHAR null 層（null はすべて）
-- param: environment VARCHAR null 環境（null はすべて）
-- param: stage VARCHAR null 現在か予定か（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: layer VARCHAR 層
-- column: environment VARCHAR 環境
-- column: stage VARCHAR 現在か予定か
-- column: heading VARCHAR 見出し
-- column: disclosed_on DATE 公にされた日
-- column: disclosed_basis VARCHAR その日の根拠
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 環境を述べた文の識別子
-- column: disclosed_evidence_id VARCHAR この記載を公にした変更箇所の識別子（変更箇所にあるとき）
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  hosting.layer,
  hosting.environment,
  hosting.stage,
  hosting.heading,
  hosting.disclosed_on,
  hosting.disclosed_basis,
  assessment.document_id,
  hosting.evidence_id,
  hosting.disclosed_evidence_id
from hosting
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where ($layer is null or hosting.layer = $layer)
  and ($environment is null or hosting.environment = $environment)
  and ($stage is null or hosting.stage = $stage)
order by assessment.municipality_kana, assessment.assessment_id, hosting.layer, hosting.evidence_id, hosting.environment, hosting.stage, hosting.heading;

-- name: hosting_places
-- title: 置かれる環境の記載
-- title_en: Environments stated
-- description: 団体の最新の評価書にある、特定個人情報の置かれる環境の記載。
-- description_en: Where the latest assessments say that the information is kept.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: layer VARCHAR 層
-- column: environment VARCHAR 環境
-- column: stage VARCHAR 現在か予定か
-- column: heading VARCHAR 記載の見出し
-- column: disclosed_on DATE 公にされた日
-- column: disclosed_basis VARCHAR その日の根拠
-- column: evidence_id VARCHAR 根拠の識別子
select
  hosting.assessment_id,
  hosting.layer,
  hosting.environment,
  hosting.stage,
  hosting.heading,
  hosting.disclosed_on,
  hosting.disclosed_basis,
  hosting.evidence_id
from hosting
join assessment_latest using (assessment_id)
left join code on code.domain = 'hosting_layer' and code.code = hosting.layer
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by hosting.assessment_id, code.sort_order, hosting.stage, hosting.environment, hosting.evidence_id;

-- name: cloud_assessments
-- title: 評価書ごとのクラウド移行の状況
-- title_en: Cloud status of each assessment
-- description: 評価書ごとの業務システムと中間サーバーの環境と、その根拠。
-- description_en: Where each assessment's business system and intermediate server stand, with the evidence.
-- filters: true
-- param: business_status VARCHAR null 業務システムの環境（null はすべて）
-- param: intermediate_status VARCHAR null 中間サーバーの環境（null はすべて）
-- param: disclosed_on VARCHAR null 公にされた日（2026-01-15 の形。null はすべて、空文字は分からないもの）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: procedure VARCHAR 事務の名称
-- column: business_status VARCHAR 業務システムの環境
-- column: also_on_premises BOOLEAN 庁舎内・データセンターにも置かれるか
-- column: government_cloud_disclosed_on DATE ガバメントクラウドの記載が公にされた日
-- column: intermediate_status VARCHAR 中間サーバーの環境
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 業務システムの根拠の識別子
-- column: disclosed_evidence_id VARCHAR ガバメントクラウドの記載を公にした変更箇所の識別子
-- column: intermediate_evidence_id VARCHAR 中間サーバーの根拠の識別子
-- precompute: true
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.prefecture,
  assessment.procedure,
  cloud_status.business_status,
  cloud_status.also_on_premises,
  cloud_status.government_cloud_disclosed_on,
  cloud_status.intermediate_status,
  assessment.document_id,
  cloud_status.business_evidence_id as evidence_id,
  cloud_status.disclosed_evidence_id,
  cloud_status.intermediate_evidence_id
from cloud_status
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where ($business_status is null or cloud_status.business_status = $business_status)
  and ($intermediate_status is null or cloud_status.intermediate_status = $intermediate_status)
  and (
    $disclosed_on is null
    or (
      cloud_status.business_status in ('government_cloud', 'government_cloud_planned')
      and coalesce(cast(cloud_status.government_cloud_disclosed_on as varchar), '') = $disclosed_on
    )
  )
order by assessment.municipality_kana, assessment.assessment_id;

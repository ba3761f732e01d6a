-- name: municipalities
-- title: 自治体の一覧
-- title_en: Municipalities
-- description: 評価書のある団体ごとに、評価書、委託先、クラウド移行の状況、事故、点検の結果を数えます。
-- description_en: For each municipality its assessments, vendors, cloud status, incidents and findings.
-- filters: true
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: municipality_class VARCHAR 団体の区分
-- column: assessments BIGINT 評価書の数
-- column: forms VARCHAR[] 様式
-- column: vendors BIGINT 委託先の数（読み取れたもの）
-- column: business_statuses VARCHAR[] 業務システムの環境（評価書ごとに違えば複数）
-- column: incidents_current BIGINT 現在記載されている事故の数
-- column: incidents_withdrawn BIGINT 取り下げられた事故の数
-- column: findings_high BIGINT 重さが高の点検の結果の数
-- column: findings_medium BIGINT 重さが中の点検の結果の数
-- column: findings_low BIGINT 重さが低の点検の結果の数
-- column: newest_published_on DATE 最も新しい公表日
-- column: kana VARCHAR 団体の読み
-- column: body_id VARCHAR 団体の識別子
-- column: assessment_id VARCHAR 評価書の識別子（評価書が1件の団体だけ）
-- precompute: true
with chosen as (
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
body as (
  select
    body,
    coalesce(any_value(municipality), any_value(agency)) as municipality,
    any_value(prefecture) as prefecture,
    any_value(municipality_class) as municipality_class,
    any_value(municipality_kana) as kana,
    count(*) as assessments,
    list(distinct form order by form) as forms,
    max(published_on) as newest_published_on,
    case when count(*) = 1 then any_value(assessment_id) end as assessment_id
  from chosen
  group by body
),
served as (
  select chosen.body, count(distinct outsourcing.vendor_id) as vendors
  from outsourcing
  join chosen using (assessment_id)
  group by chosen.body
),
placed as (
  select chosen.body, list(distinct cloud_status.business_status order by cloud_status.business_status) as business_statuses
  from cloud_status
  join chosen using (assessment_id)
  group by chosen.body
),
happened as (
  select
    chosen.body,
    count(*) filter (where incident_register.status = 'current') as incidents_current,
    count(*) filter (where incident_register.status = 'withdrawn') as incidents_withdrawn
  from incident_register
  join chosen using (assessment_id)
  group by chosen.body
),
found as (
  select
    chosen.body,
    count(*) filter (where finding.severity = 'high') as findings_high,
    count(*) filter (where finding.severity = 'medium') as findings_medium,
    count(*) filter (where finding.severity = 'low') as findings_low
  from finding
  join chosen using (assessment_id)
  group by chosen.body
)
select
  body.municipality,
  body.prefecture,
  body.municipality_class,
  body.assessments,
  body.forms,
  coalesce(served.vendors, 0) as vendors,
  coalesce(placed.business_statuses, []) as business_statuses,
  coalesce(happened.incidents_current, 0) as incidents_current,
  coalesce(happened.incidents_withdrawn, 0) as incidents_withdrawn,
  coalesce(found.findings_high, 0) as findings_high,
  coalesce(found.findings_medium, 0) as findings_medium,
  coalesce(found.findings_low, 0) as findings_low,
  body.newest_published_on,
  body.kana,
  body.body as body_id,
  body.assessment_id
from body
left join served using (body)
left join placed using (body)
left join happened using (body)
left join found using (body)
order by body.kana nulls last, body.body;

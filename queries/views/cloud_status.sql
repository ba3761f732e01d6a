-- name: cloud_status
-- title: クラウド移行の状況
-- title_en: Cloud status
-- description: 評価書ごとに、業務システムと中間サーバーがどこに置かれているか（hosting のまとめ）。
--   業務システムは、層の記載のない環境も含め、ガバメントクラウド（現在）、同（予定）、その他のクラウド、庁舎内・データセンターの順に見ます。
--   情報連携を「実施しない」か、「接続しない」がすべてチェックされていれば、中間サーバーには接続しないものとします。
-- kept: true
create view cloud_status as
with ranked as (
  select
    assessment_id,
    evidence_id,
    disclosed_evidence_id,
    disclosed_on,
    case
      when environment = 'government_cloud' and stage = 'current' then 1
      when environment = 'government_cloud' then 2
      when environment = 'ismap_cloud' and stage = 'current' then 3
      when environment in ('on_premises', 'data_centre') and stage = 'current' then 4
    end as rank
  from hosting
  where layer in ('business_system', 'unspecified')
),
business as (
  select
    assessment_id,
    min(rank) as rank,
    bool_or(rank = 4) as on_premises
  from ranked
  where rank is not null
  group by assessment_id
),
decisive as (
  select
    assessment_id,
    min(disclosed_on) as disclosed_on,
    arg_min(
      {'here': evidence_id, 'disclosed': disclosed_evidence_id}, coalesce(disclosed_on, date '9999-12-31')
    ) as words
  from ranked
  join business using (assessment_id, rank)
  group by assessment_id
),
intermediate as (
  select
    assessment_id,
    bool_or(environment in ('government_cloud', 'ismap_cloud')) as cloud,
    bool_or(environment = 'data_centre') as data_centre,
    arg_min(evidence_id, case environment when 'data_centre' then 2 when 'undetermined' then 3 else 1 end) as evidence_id
  from hosting
  where layer = 'intermediate_server' and stage = 'current'
  group by assessment_id
),
unlinked as (
  select assessment_id
  from answer
  join form_item using (item_id)
  where concept = 'linkage.answer' and state = 'answered' and value = '実施しない'
  union
  -- Both directions, for every file: one box alone still leaves a connection.
  select assessment_id
  from mark
  join form_item using (item_id)
  where concept = 'risk.not_connected'
  group by assessment_id
  having bool_and(state = 'checked') and count(distinct option) >= 2
)
select
  assessment.assessment_id,
  assessment.is_latest,
  assessment.form,
  assessment.municipality_code,
  assessment.municipality,
  assessment.prefecture,
  assessment.procedure,
  assessment.published_on,
  case business.rank
    when 1 then 'government_cloud'
    when 2 then 'government_cloud_planned'
    when 3 then 'cloud'
    when 4 then 'on_premises'
    else 'undetermined'
  end as business_status,
  coalesce(business.on_premises and business.rank < 4, false) as also_on_premises,
  case
    when unlinked.assessment_id is not null then 'not_connected'
    when intermediate.cloud then 'cloud'
    when intermediate.data_centre then 'data_centre'
    else 'undetermined'
  end as intermediate_status,
  case when business.rank <= 2 then decisive.disclosed_on end as government_cloud_disclosed_on,
  decisive.words.here as business_evidence_id,
  case when business.rank <= 2 then decisive.words.disclosed end as disclosed_evidence_id,
  intermediate.evidence_id as intermediate_evidence_id
from assessment
left join business using (assessment_id)
left join decisive using (assessment_id)
left join intermediate using (assessment_id)
left join unlinked using (assessment_id);

comment on view cloud_status is 'クラウド移行の状況（評価書ごと）';
comment on column cloud_status.business_status is '業務システムの置かれる環境（code の business_status）';
comment on column cloud_status.also_on_premises is '庁舎内・データセンターにも置かれるか';
comment on column cloud_status.intermediate_status is '中間サーバーの置かれる環境（code の intermediate_status）';
comment on column cloud_status.government_cloud_disclosed_on is 'ガバメントクラウド（現在または予定）の記載が公にされた日';
comment on column cloud_status.business_evidence_id is '業務システムの状況の根拠';
comment on column cloud_status.disclosed_evidence_id is 'ガバメントクラウドの記載を公にした変更箇所の根拠（変更箇所にあるとき）';
comment on column cloud_status.intermediate_evidence_id is '中間サーバーの状況の根拠';

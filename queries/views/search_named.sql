-- name: search_named
-- title: 評価書ごとの名
-- title_en: Names by assessment
-- description: 評価書にある団体、委託先、システム、事務の名を、評価書ごとに1行ずつ返します。検索の索引 search_name はここから作ります。
create view search_named as
with body as materialized (
  select
    assessment.*,
    coalesce(assessment.municipality_code, assessment.agency, assessment.series_id) as body,
    municipality.kana
  from assessment
  left join municipality using (municipality_code)
)
select
  'municipality' as name_kind,
  coalesce(municipality, agency) as name,
  body as key,
  prefecture,
  concat_ws(chr(31), municipality, agency, kana) as looked_in,
  assessment_id,
  is_latest,
  body,
  document_id,
  evidence_id
from body
union all
select
  'vendor',
  vendor.name,
  vendor.vendor_id,
  null,
  concat_ws(chr(31), vendor.name, outsourcing.vendor_raw),
  body.assessment_id,
  body.is_latest,
  body.body,
  body.document_id,
  outsourcing.evidence_id
from outsourcing
join vendor using (vendor_id)
join body using (assessment_id)
union all
select
  'system',
  system.name,
  null,
  null,
  system.name,
  body.assessment_id,
  body.is_latest,
  body.body,
  body.document_id,
  system.evidence_id
from system
join body using (assessment_id)
where system.name is not null
union all
select
  'procedure',
  procedure,
  null,
  null,
  concat_ws(chr(31), procedure, title),
  assessment_id,
  is_latest,
  body,
  document_id,
  evidence_id
from body
where procedure is not null;

comment on view search_named is '評価書にある団体、委託先、システム、事務の名（評価書ごとに1行。検索の索引のもと）';
comment on column search_named.name_kind is '種類（municipality・vendor・system・procedure）';
comment on column search_named.name is '名';
comment on column search_named.key is '団体・委託先の識別子（ほかは NULL）';
comment on column search_named.prefecture is '団体の都道府県（ほかは NULL）';
comment on column search_named.looked_in is '名と、読みや印刷された形';
comment on column search_named.body is '団体（番号、なければ名か系列）';

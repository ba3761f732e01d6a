-- name: search_names
-- title: 名前の検索
-- title_en: Search for names
-- description: 団体（読みでも）、委託先（印刷された名でも）、システム、事務のうち、名に言葉がすべて含まれるもの。種類ごとに多いものから示します。
-- description_en: Municipalities (by their reading, too), vendors (as printed, too), systems and procedures whose names contain all the words; of each kind the most frequent first.
-- filters: true
-- param: phrase VARCHAR null 探す言葉（空白で区切る）
-- param: shown INTEGER 8 種類ごとに示す数
-- column: name_kind VARCHAR 種類（municipality・vendor・system・procedure）
-- column: name VARCHAR 名
-- column: key VARCHAR 団体・委託先の識別子（ほかは NULL）
-- column: prefecture VARCHAR 団体の都道府県（ほかは NULL）
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- column: names BIGINT その種類で当てはまるものの数
-- column: document_id VARCHAR 文書（初めの1件）
-- column: evidence_id VARCHAR 根拠（初めの1件）
with asked as materialized (
  select search_asked($phrase) as words
),
chosen as materialized (
  select *
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
named as (
  select
    'municipality' as name_kind,
    coalesce(municipality, agency) as name,
    body as key,
    prefecture,
    concat_ws(chr(31), municipality, agency, municipality_kana) as looked_in,
    assessment_id,
    body,
    document_id,
    evidence_id
  from chosen
  union all
  select
    'vendor',
    vendor.name,
    vendor.vendor_id,
    null,
    concat_ws(chr(31), vendor.name, outsourcing.vendor_raw),
    chosen.assessment_id,
    chosen.body,
    chosen.document_id,
    outsourcing.evidence_id
  from outsourcing
  join vendor using (vendor_id)
  join chosen using (assessment_id)
  union all
  select
    'system', system.name, null, null, system.name, chosen.assessment_id, chosen.body, chosen.document_id, system.evidence_id
  from system
  join chosen using (assessment_id)
  where system.name is not null
  union all
  select 'procedure', procedure, null, null, concat_ws(chr(31), procedure, title), assessment_id, body, document_id, evidence_id
  from chosen
  where procedure is not null
),
spelt as (
  -- Each spelling is brought into one form once, not for each assessment it stands in.
  select looked_in, search_words(looked_in) as words
  from (select distinct looked_in from named)
),
found as (
  select looked_in
  from spelt
  cross join asked
  where len(asked.words) > 0
    and len(list_filter(asked.words, word -> not contains(spelt.words, word))) = 0
),
counted as (
  select
    name_kind,
    name,
    key,
    any_value(prefecture) as prefecture,
    count(distinct assessment_id) as assessments,
    count(distinct body) as municipalities,
    min({assessment: assessment_id, document: document_id, evidence: evidence_id}) as first_place
  from named
  semi join found using (looked_in)
  group by name_kind, name, key
)
select
  name_kind,
  name,
  key,
  prefecture,
  assessments,
  municipalities,
  count(*) over (partition by name_kind) as names,
  first_place.document as document_id,
  first_place.evidence as evidence_id
from counted
qualify row_number() over (partition by name_kind order by municipalities desc, assessments desc, name, key) <= $shown
order by
  case name_kind when 'municipality' then 1 when 'vendor' then 2 when 'system' then 3 else 4 end,
  municipalities desc,
  assessments desc,
  name,
  key;

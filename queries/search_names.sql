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
  select assessment_id
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
found as (
  select distinct name_kind, name, key
  from search_name
  cross join asked
  where len(asked.words) > 0
    and has_words(asked.words, search_name.words)
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
  from search_named as named
  semi join chosen using (assessment_id)
  semi join found
    on found.name_kind = named.name_kind
    and found.name is not distinct from named.name
    and found.key is not distinct from named.key
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

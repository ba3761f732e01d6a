-- name: prefectures
-- title: 都道府県
-- title_en: Prefectures
-- description: 都道府県ごとに、評価書と、評価書のある団体を数えます。0件は、この倉庫（絞り込んでいれば、その中）に評価書がないことを表し、評価をしていないことを表しません。
-- description_en: Assessments by prefecture, and the bodies they are of. 0 says that this warehouse (or what the filters leave of it) holds none, not that none was made.
-- filters: true
-- keys: true
-- column: prefecture VARCHAR 都道府県（読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 評価書のある団体の数
-- column: bodies BIGINT 都道府県とその市区町村の数
-- column: held BIGINT この倉庫にある評価書の数（絞り込みによらず、すべての版）
-- precompute: true
with place as (
  select prefecture, min(prefecture_code) as prefecture_code, count(*) as bodies
  from municipality
  group by prefecture
),
counted as (
  select prefecture, count(*) as assessments, count(distinct body_key) as municipalities
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
  group by prefecture
),
in_warehouse as (
  select prefecture, count(*) as held
  from assessment_body
  group by prefecture
)
select
  coalesce(place.prefecture, counted.prefecture) as prefecture,
  coalesce(counted.assessments, 0) as assessments,
  coalesce(counted.municipalities, 0) as municipalities,
  place.bodies,
  coalesce(in_warehouse.held, 0) as held
from place
full join counted using (prefecture)
left join in_warehouse
  on in_warehouse.prefecture is not distinct from coalesce(place.prefecture, counted.prefecture)
order by place.prefecture_code nulls last, counted.prefecture nulls last;

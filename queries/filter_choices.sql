-- name: filter_choices
-- title: 絞り込みの選択肢
-- title_en: Choices of the filters
-- description: 絞り込みの項目ごとの選択肢と、それを選んだときの評価書の数（ほかの項目の絞り込みによる）。空の値は読み取れないものです。
-- description_en: The choices of each filter, with the assessments that each leaves given the other filters. The empty value is what could not be read.
-- filters: true
-- column: dimension VARCHAR 絞り込みの項目（パラメーターの名）
-- column: value VARCHAR 値
-- column: label VARCHAR 値の名（読み取れなければ NULL）
-- column: kana VARCHAR 値の読み
-- column: prefecture VARCHAR 団体の都道府県
-- column: assessments BIGINT 評価書の数
-- precompute: true
with offered as (
  select
    'prefecture' as dimension,
    coalesce(assessment.prefecture, '') as value,
    any_value(assessment.prefecture) as label,
    null as kana,
    null as prefecture,
    min(left(assessment.municipality_code, 2)) as rank
  from assessment
  group by assessment.prefecture
  union all
  select
    'municipality',
    body,
    any_value(coalesce(municipality, agency)),
    any_value(municipality_kana),
    any_value(prefecture),
    any_value(municipality_kana)
  from assessment_chosen(null, null, null, null, null, null, null, false)
  group by body
  union all
  select distinct 'form', form, form, null, null, null
  from assessment
  union all
  select distinct 'category', coalesce(procedure_category, ''), procedure_category, null, null, null
  from assessment
  union all
  select distinct 'vendor', coalesce(vendor_id, ''), vendor.name, null, null, null
  from outsourcing
  left join vendor using (vendor_id)
),
-- A dimension does not narrow its own choices: more than one of them may be chosen.
counted as (
  select 'prefecture' as dimension, coalesce(prefecture, '') as value, count(*) as assessments
  from assessment_chosen(null, $municipality, $form, $category, $vendor, $from, $to, $latest)
  group by all
  union all
  select 'municipality', body, count(*)
  from assessment_chosen($prefecture, null, $form, $category, $vendor, $from, $to, $latest)
  group by all
  union all
  select 'form', form, count(*)
  from assessment_chosen($prefecture, $municipality, null, $category, $vendor, $from, $to, $latest)
  group by all
  union all
  select 'category', coalesce(procedure_category, ''), count(*)
  from assessment_chosen($prefecture, $municipality, $form, null, $vendor, $from, $to, $latest)
  group by all
  union all
  select 'vendor', coalesce(outsourcing.vendor_id, ''), count(distinct outsourcing.assessment_id)
  from outsourcing
  semi join assessment_chosen($prefecture, $municipality, $form, $category, null, $from, $to, $latest)
    using (assessment_id)
  group by all
)
select
  offered.dimension,
  offered.value,
  offered.label,
  offered.kana,
  offered.prefecture,
  coalesce(counted.assessments, 0) as assessments
from offered
left join counted using (dimension, value)
order by
  offered.dimension,
  offered.value = '',
  offered.rank nulls last,
  assessments desc,
  offered.label;

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
with told as materialized (
  select
    assessment_id,
    prefecture,
    municipality_code,
    body,
    coalesce(municipality, agency) as name,
    municipality_kana,
    form,
    procedure_category,
    is_among($prefecture, prefecture) as in_prefecture,
    is_among($municipality, body) as in_municipality,
    is_among($form, form) as in_form,
    is_among($category, procedure_category) as in_category,
    $vendor is null
    or assessment_id in (select outsourcing.assessment_id from outsourcing where is_among($vendor, outsourcing.vendor_id))
      as of_vendor,
    (is_latest or not coalesce(cast($latest as boolean), true))
    and ($from is null or published_on >= cast($from as date))
    and ($to is null or published_on <= cast($to as date)) as in_period
  from assessment_chosen(null, null, null, null, null, null, null, false)
),
-- A dimension does not narrow its own choices: more than one of them may be chosen.
choice as (
  select
    'prefecture' as dimension,
    coalesce(prefecture, '') as value,
    prefecture as label,
    null as kana,
    null as prefecture,
    min(left(municipality_code, 2)) as rank,
    count(*) filter (where in_municipality and in_form and in_category and of_vendor and in_period) as assessments
  from told
  group by told.prefecture
  union all
  select
    'municipality',
    body,
    any_value(name),
    any_value(municipality_kana),
    any_value(prefecture),
    any_value(municipality_kana),
    count(*) filter (where in_prefecture and in_form and in_category and of_vendor and in_period)
  from told
  group by body
  union all
  select
    'form',
    form,
    form,
    null,
    null,
    null,
    count(*) filter (where in_prefecture and in_municipality and in_category and of_vendor and in_period)
  from told
  group by form
  union all
  select
    'category',
    coalesce(procedure_category, ''),
    procedure_category,
    null,
    null,
    null,
    count(*) filter (where in_prefecture and in_municipality and in_form and of_vendor and in_period)
  from told
  group by procedure_category
  union all
  select
    'vendor',
    coalesce(served.vendor_id, ''),
    any_value(vendor.name),
    null,
    null,
    null,
    count(*) filter (where in_prefecture and in_municipality and in_form and in_category and in_period)
  from (select distinct assessment_id, vendor_id from outsourcing) as served
  join told using (assessment_id)
  left join vendor using (vendor_id)
  group by served.vendor_id
)
select dimension, value, label, kana, prefecture, assessments
from choice
order by dimension, value = '', rank nulls last, assessments desc, label, value;

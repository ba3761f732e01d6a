-- name: statute_categories
-- title: 事務の区分ごとの法令
-- title_en: Statutes by procedure
-- description: 引用される法令を、事務の区分ごとの評価書の数で数えます。
-- description_en: Assessments that cite each statute, by procedure.
-- filters: true
-- keys: true
-- column: law VARCHAR 法令
-- column: procedure_category VARCHAR 事務の区分（読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE その区分の評価書に占める割合（0〜1）
-- column: law_assessments BIGINT 法令を引用する評価書の数（区分によらない）
-- precompute: true
with chosen as (
  select assessment_key, procedure_category
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
),
in_category as (
  select procedure_category, count(*) as assessments
  from chosen
  group by procedure_category
),
counted as (
  select statute_count.law, chosen.procedure_category, count(*) as assessments
  from statute_count
  join chosen using (assessment_key)
  group by statute_count.law, chosen.procedure_category
)
select
  cast(counted.law as varchar) as law,
  counted.procedure_category,
  counted.assessments,
  counted.assessments / in_category.assessments as assessment_share,
  cast(sum(counted.assessments) over (partition by counted.law) as bigint) as law_assessments
from counted
join in_category on in_category.procedure_category is not distinct from counted.procedure_category
order by law_assessments desc, law, counted.assessments desc, counted.procedure_category nulls last;

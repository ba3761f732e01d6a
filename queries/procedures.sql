-- name: procedures
-- title: 事務の区分
-- title_en: Procedures
-- description: 評価書を、標準化の対象20業務とその他に分けて数えます。
-- description_en: Assessments by procedure (the 20 standardised ones, and others).
-- filters: true
-- keys: true
-- column: procedure_category VARCHAR 事務の区分
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  procedure_category,
  count(*) as assessments,
  count(distinct body_key) as municipalities
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
group by procedure_category
order by assessments desc, procedure_category nulls last;

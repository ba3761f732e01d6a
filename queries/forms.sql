-- name: forms
-- title: 様式
-- title_en: Forms
-- description: 評価書を様式ごとに数えます。
-- description_en: Assessments by form.
-- filters: true
-- keys: true
-- column: form VARCHAR 様式
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  form,
  count(*) as assessments,
  count(distinct body_key) as municipalities
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
group by form
order by assessments desc, form;

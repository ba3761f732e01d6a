-- name: forms
-- title: 様式
-- title_en: Forms
-- description: 最新の評価書を様式ごとに数えます。
-- description_en: Latest assessments by form.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- column: form VARCHAR 様式
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  form,
  count(*) as assessments,
  count(distinct coalesce(municipality_code, agency, series_id)) as municipalities
from assessment_latest
where ($prefecture is null or prefecture = $prefecture) and ($form is null or form = $form)
group by form
order by assessments desc, form;

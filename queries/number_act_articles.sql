-- name: number_act_articles
-- title: 番号法の条
-- title_en: Articles of the Number Act
-- description: 引用されている番号法の条・項・号を、条の順に並べます。
-- description_en: Articles of the Number Act that are cited, in the order of the act.
-- filters: true
-- column: article VARCHAR 条・項・号
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE 番号法の条を引用する評価書に占める割合（0〜1）
-- column: citations BIGINT 引用の数
-- precompute: true
with cited as (
  select citation.assessment_id, citation.article
  from citation
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
  where citation.law = '番号法' and citation.article is not null
)
select
  article,
  count(distinct assessment_id) as assessments,
  count(distinct assessment_id) / (select count(distinct assessment_id) from cited) as assessment_share,
  count(*) as citations
from cited
group by article
order by list_transform(regexp_extract_all(article, '\d+'), number -> cast(number as integer)), article;

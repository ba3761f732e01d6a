-- name: number_act_articles
-- title: 番号法の条
-- title_en: Articles of the Number Act
-- description: 引用されている番号法の条・項・号を、条の順に並べます。
-- description_en: Articles of the Number Act that are cited, in the order of the act.
-- filters: true
-- keys: true
-- column: article VARCHAR 条・項・号
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE 番号法の条を引用する評価書に占める割合（0〜1）
-- column: citations BIGINT 引用の数
-- precompute: true
with counted as (
  select
    cast(number_act_count.article as varchar) as article,
    count(*) as assessments,
    cast(sum(number_act_count.citations) as bigint) as citations,
    count(*) filter (where number_act_count.is_first) as first_rows
  from number_act_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by number_act_count.article
)
select
  article,
  assessments,
  assessments / sum(first_rows) over () as assessment_share,
  citations
from counted
order by list_transform(regexp_extract_all(article, '\d+'), number -> cast(number as integer)), article;

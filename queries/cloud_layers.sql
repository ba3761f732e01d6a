-- name: cloud_layers
-- title: ほかに何がどこにあるか
-- title_en: What else stands where
-- description: 評価書に記載された環境を、層（業務システム、中間サーバーなど）ごとに数えます。1つの評価書に複数の環境があれば、それぞれに数えます。
-- description_en: Environments named in the assessments by layer. An assessment that names several counts in each.
-- filters: true
-- keys: true
-- column: layer VARCHAR 層
-- column: environment VARCHAR 環境
-- column: stage VARCHAR 現在か予定か
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  hosting.layer,
  hosting.environment,
  hosting.stage,
  count(distinct hosting.assessment_id) as assessments
from hosting
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by all
order by hosting.layer, hosting.environment, hosting.stage;

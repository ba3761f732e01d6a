-- name: cloud_intermediate
-- title: 中間サーバーの置かれる環境
-- title_en: Where intermediate servers are hosted
-- description: 評価書を、中間サーバーの環境で数えます。
-- description_en: Assessments by where their intermediate server is hosted.
-- filters: true
-- keys: true
-- column: intermediate_status VARCHAR 中間サーバーの環境
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  intermediate_status,
  count(*) as assessments,
  count(distinct assessment.body_key) as municipalities
from cloud_status
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by intermediate_status
order by assessments desc, intermediate_status;

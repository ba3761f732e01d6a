-- name: cloud_intermediate
-- title: 中間サーバーの置かれる環境
-- title_en: Where intermediate servers are hosted
-- description: 最新の評価書を、中間サーバーの環境で数えます。
-- description_en: Latest assessments by where their intermediate server is hosted.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- column: intermediate_status VARCHAR 中間サーバーの環境
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  intermediate_status,
  count(*) as assessments,
  count(distinct assessment_latest.body) as municipalities
from cloud_status
join assessment_latest using (assessment_id)
where ($prefecture is null or assessment_latest.prefecture = $prefecture)
  and ($form is null or assessment_latest.form = $form)
group by intermediate_status
order by assessments desc, intermediate_status;

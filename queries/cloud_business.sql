-- name: cloud_business
-- title: 業務システムの置かれる環境
-- title_en: Where business systems are hosted
-- description: 最新の評価書を、業務システムの環境で数えます。記載から判別できないものは「判別できない」とし、庁舎内とはみなしません。
-- description_en: Latest assessments by where their business system is hosted. What cannot be told is "undetermined", never on premises.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- column: business_status VARCHAR 業務システムの環境
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- column: also_on_premises BIGINT 庁舎内・データセンターにも置かれる評価書の数
-- precompute: true
select
  business_status,
  count(*) as assessments,
  count(distinct assessment_latest.body) as municipalities,
  count(*) filter (where also_on_premises) as also_on_premises
from cloud_status
join assessment_latest using (assessment_id)
where ($prefecture is null or assessment_latest.prefecture = $prefecture)
  and ($form is null or assessment_latest.form = $form)
group by business_status
order by assessments desc, business_status;

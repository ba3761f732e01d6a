-- name: cloud_business
-- title: 業務システムの置かれる環境
-- title_en: Where business systems are hosted
-- description: 評価書を、業務システムの環境で数えます。記載から判別できないものは「判別できない」とし、庁舎内とはみなしません。
-- description_en: Assessments by where their business system is hosted. What cannot be told is "undetermined", never on premises.
-- filters: true
-- keys: true
-- column: business_status VARCHAR 業務システムの環境
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- column: also_on_premises BIGINT 庁舎内・データセンターにも置かれる評価書の数
-- precompute: true
select
  business_status,
  count(*) as assessments,
  count(distinct assessment.body_key) as municipalities,
  count(*) filter (where also_on_premises) as also_on_premises
from cloud_status
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by business_status
order by assessments desc, business_status;

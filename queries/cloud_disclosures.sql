-- name: cloud_disclosures
-- title: ガバメントクラウドの記載が公にされた日
-- title_en: When Government Cloud was disclosed
-- description: ガバメントクラウド（現在または予定）の記載が初めて公にされた日を、評価書の累計で示します。
-- description_en: The day the use of Government Cloud (current or planned) was disclosed, as a running total of assessments.
-- filters: true
-- keys: true
-- column: disclosed_on DATE 公にされた日（分からなければ NULL）
-- column: assessments BIGINT その日の評価書の数
-- column: cumulative BIGINT その日までの評価書の累計
-- precompute: true
with disclosure as (
  select government_cloud_disclosed_on as disclosed_on, count(*) as assessments
  from cloud_status
  semi join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    using (assessment_id)
  where business_status in ('government_cloud', 'government_cloud_planned')
  group by all
)
select
  disclosed_on,
  assessments,
  cast(sum(assessments) over (order by disclosed_on nulls last) as bigint) as cumulative
from disclosure
order by disclosed_on nulls last;

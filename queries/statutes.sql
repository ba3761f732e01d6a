-- name: statutes
-- title: 引用される法令
-- title_en: Statutes cited
-- description: 評価書に引用されている法令（条例や規則を含む）を、引用する評価書の数で並べます。
-- description_en: Acts, orders and ordinances by the number of assessments that cite them.
-- filters: true
-- keys: true
-- column: law VARCHAR 法令
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE 評価書に占める割合（0〜1）
-- column: municipalities BIGINT 団体の数
-- column: citations BIGINT 引用の数
-- precompute: true
with chosen as (
  select assessment_key, body_key
  from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
)
select
  cast(statute_count.law as varchar) as law,
  count(*) as assessments,
  count(*) / (select count(*) from chosen) as assessment_share,
  count(distinct chosen.body_key) as municipalities,
  cast(sum(statute_count.citations) as bigint) as citations
from statute_count
join chosen using (assessment_key)
group by statute_count.law
order by assessments desc, citations desc, law;

-- name: risk_ratings
-- title: リスク対策の評価
-- title_en: Ratings of risk measures
-- description: リスクへの対策は十分か（様式の選択肢）の答えを、様式と節ごとに数えます。読み取れない・本文にない・空欄・該当なしは、それぞれ別に数えます。
-- description_en: How the assessments rate their measures against each risk, by form and section. What could not be read, is
--   missing, blank or not applicable is counted apart.
-- filters: true
-- keys: true
-- column: form VARCHAR 様式
-- column: risk_section VARCHAR 節（章と節の番号）
-- column: rating VARCHAR 評価（様式の選択肢。答えがなければ記載の状態）
-- column: ratings BIGINT 評価の数（リスクの数）
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE その様式の評価書に占める割合（0〜1）
-- column: share DOUBLE その節の評価に占める割合（0〜1）
-- precompute: true
with counted as (
  select
    assessment.form,
    risk_count.section,
    risk_count.rating,
    sum(risk_count.ratings) as ratings,
    count(*) as assessments,
    count(*) filter (where risk_count.is_first) as first_rows
  from risk_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by assessment.form, risk_count.section, risk_count.rating
)
select
  form,
  cast(section as varchar) as risk_section,
  cast(rating as varchar) as rating,
  cast(ratings as bigint) as ratings,
  assessments,
  assessments / sum(first_rows) over (partition by form, section) as assessment_share,
  ratings / sum(ratings) over (partition by form, section) as share
from counted
order by form desc, risk_section, ratings desc, rating;

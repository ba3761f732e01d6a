-- name: risk_ratings
-- title: リスク対策の評価
-- title_en: Ratings of risk measures
-- description: リスクへの対策は十分か（様式の選択肢）の答えを、様式と節ごとに数えます。読み取れない・本文にない・空欄・該当なしは、それぞれ別に数えます。
-- description_en: How the assessments rate their measures against each risk, by form and section. What could not be read, is
--   missing, blank or not applicable is counted apart.
-- filters: true
-- column: form VARCHAR 様式
-- column: risk_section VARCHAR 節（章と節の番号）
-- column: rating VARCHAR 評価（様式の選択肢。答えがなければ記載の状態）
-- column: ratings BIGINT 評価の数（リスクの数）
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE その様式の評価書に占める割合（0〜1）
-- column: share DOUBLE その節の評価に占める割合（0〜1）
-- precompute: true
with rated as (
  select
    assessment.form,
    risk.section as risk_section,
    -- A rating that is there but is none of the options is no answer.
    case
      when risk.state <> 'answered' then risk.state
      else coalesce(risk.adequacy, 'undetermined')
    end as rating,
    risk.assessment_id
  from risk
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
),
in_section as (
  select form, risk_section, count(*) as ratings, count(distinct assessment_id) as assessments
  from rated
  group by all
)
select
  rated.form,
  rated.risk_section,
  rated.rating,
  count(*) as ratings,
  count(distinct rated.assessment_id) as assessments,
  count(distinct rated.assessment_id) / any_value(in_section.assessments) as assessment_share,
  count(*) / any_value(in_section.ratings) as share
from rated
join in_section using (form, risk_section)
group by rated.form, rated.risk_section, rated.rating
order by rated.form desc, rated.risk_section, ratings desc, rated.rating;

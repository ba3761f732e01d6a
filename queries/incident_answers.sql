-- name: incident_answers
-- title: 過去3年以内の重大事故
-- title_en: Serious incidents in the past three years
-- description: 評価書を、現在の答え（発生あり・発生なし）で数えます。答えを読み取れない評価書は「発生なし」に含めません。
-- description_en: Assessments by their current answer. An assessment whose answer could not be read is not counted as "none".
-- filters: true
-- column: answer VARCHAR 答え（読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
with current_answer as (
  select
    assessment_id,
    case when bool_or(answer = '発生あり') then '発生あり' else any_value(answer) end as answer
  from incident_answer
  where basis = 'current'
  group by assessment_id
)
select
  current_answer.answer,
  count(*) as assessments,
  count(distinct assessment.body) as municipalities
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
left join current_answer using (assessment_id)
group by current_answer.answer
order by assessments desc, current_answer.answer nulls last;

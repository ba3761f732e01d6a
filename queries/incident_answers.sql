-- name: incident_answers
-- title: 過去3年以内の重大事故
-- title_en: Serious incidents in the past three years
-- description: 評価書を、現在の答え（発生あり・発生なし）で数えます。答えを読み取れない評価書は「発生なし」に含めません。
-- description_en: Assessments by their current answer. An assessment whose answer could not be read is not counted as "none".
-- filters: true
-- keys: true
-- column: answer VARCHAR 答え（読み取れなければ NULL）
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  incident_summary.answer,
  count(*) as assessments,
  count(distinct assessment.body_key) as municipalities
from incident_summary
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by incident_summary.answer
order by assessments desc, incident_summary.answer nulls last;

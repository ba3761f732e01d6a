-- name: review_states
-- title: 再実施の時期
-- title_en: Review due
-- description: 評価から5年を経過する日が、最後に読み込んだ日から見ていつかを数えます（最新の評価書だけ）。評価の日は基礎項目評価の実施日、記載がなければ公表日です。
-- description_en: When five years since the assessment are over, as of the last load (latest assessments only). It is counted from the basic assessment, or from publication where that is not stated.
-- filters: true
-- keys: true
-- column: review_state VARCHAR 再実施の時期
-- column: assessments BIGINT 評価書の数
-- column: municipalities BIGINT 団体の数
-- precompute: true
select
  review_due.review_state,
  count(*) as assessments,
  count(distinct assessment.body_key) as municipalities
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
join review_due using (assessment_id)
group by review_due.review_state
order by list_position(['due', 'due_within_a_year', 'later', 'undetermined'], review_due.review_state);

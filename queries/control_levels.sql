-- name: control_levels
-- title: 管理策の答え
-- title_en: Answers about controls
-- description: 管理策ごとの答え（様式の選択肢を、文言の作りで分けたもの）を数えます。読み取れない・本文にない・空欄・該当なしは、「行っていない」に含めません。
-- description_en: Answers about each control, the forms' options grouped by their wording. What could not be read, is missing, blank
--   or not applicable is never counted as "not done".
-- filters: true
-- column: control VARCHAR 管理策（様式の項目名）
-- column: level VARCHAR 答えの区分（答えがなければ記載の状態）
-- column: answers BIGINT 答えの数
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE その管理策のある評価書に占める割合（0〜1）
-- column: chapter_order VARCHAR 様式の中の順番
-- precompute: true
with answered as (
  select control_level.control, control_level.level, control_level.section, control_level.assessment_id
  from control_level
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
),
in_control as (
  select control, count(distinct assessment_id) as assessments, min(section) as chapter_order
  from answered
  group by control
)
select
  answered.control,
  answered.level,
  count(*) as answers,
  count(distinct answered.assessment_id) as assessments,
  count(distinct answered.assessment_id) / any_value(in_control.assessments) as assessment_share,
  any_value(in_control.chapter_order) as chapter_order
from answered
join in_control using (control)
group by answered.control, answered.level
order by chapter_order, answered.control, answers desc, answered.level;

-- name: control_levels
-- title: 管理策の答え
-- title_en: Answers about controls
-- description: 管理策ごとの答え（様式の選択肢を、文言の作りで分けたもの）を数えます。読み取れない・本文にない・空欄・該当なしは、「行っていない」に含めません。
-- description_en: Answers about each control, the forms' options grouped by their wording. What could not be read, is missing, blank
--   or not applicable is never counted as "not done".
-- filters: true
-- keys: true
-- column: control VARCHAR 管理策（様式の項目名）
-- column: level VARCHAR 答えの区分（答えがなければ記載の状態）
-- column: answers BIGINT 答えの数
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE その管理策のある評価書に占める割合（0〜1）
-- column: chapter_order VARCHAR 様式の中の順番
-- precompute: true
with counted as (
  select
    control_level_count.control,
    control_level_count.level,
    min(control_level_count.section) as section,
    sum(control_level_count.answers) as answers,
    count(*) as assessments,
    count(*) filter (where control_level_count.is_first) as first_rows
  from control_level_count
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_key)
  group by control_level_count.control, control_level_count.level
)
select
  cast(control as varchar) as control,
  cast(level as varchar) as level,
  cast(answers as bigint) as answers,
  assessments,
  assessments / sum(first_rows) over (partition by control) as assessment_share,
  cast(min(section) over (partition by control) as varchar) as chapter_order
from counted
order by chapter_order, control, answers desc, level;

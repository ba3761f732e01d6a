-- name: retention_periods
-- title: 保管期間
-- title_en: Retention periods
-- description: 特定個人情報の保管期間（様式4の選択肢）を、ファイルごとに数えます。様式2と様式3にこの項目はありません。
-- description_en: How long specific personal information is kept (options of form 4), by file. Forms 2 and 3 do not ask it.
-- filters: true
-- column: retention VARCHAR 保管期間（様式の選択肢。答えがなければ記載の状態）
-- column: files BIGINT ファイルの数
-- column: assessments BIGINT 評価書の数
-- precompute: true
with kept as (
  select
    answer.assessment_id,
    coalesce(if(answer.state = 'answered', answer.value, answer.state), 'undetermined') as retention,
    form_item.options
  from answer
  join form_item using (item_id)
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where form_item.concept = 'storage.retention'
)
select
  retention,
  count(*) as files,
  count(distinct assessment_id) as assessments
from kept
group by retention
-- Answers in the form's order, states after them.
order by min(coalesce(nullif(list_position(options, retention), 0), 99)), retention;

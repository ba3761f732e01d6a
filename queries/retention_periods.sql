-- name: retention_periods
-- title: 保管期間
-- title_en: Retention periods
-- description: 特定個人情報の保管期間（様式4の選択肢）を、ファイルごとに数えます。様式2と様式3にこの項目はありません。
-- description_en: How long specific personal information is kept (options of form 4), by file. Forms 2 and 3 do not ask it.
-- filters: true
-- keys: true
-- column: retention VARCHAR 保管期間（様式の選択肢。答えがなければ記載の状態）
-- column: files BIGINT ファイルの数
-- column: assessments BIGINT 評価書の数
-- precompute: true
with kept as (
  select
    retention.assessment_id,
    coalesce(if(retention.state = 'answered', retention.retention, retention.state), 'undetermined') as retention
  from retention
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
),
printed as (
  select unnest(options) as retention, generate_subscripts(options, 1) as place
  from (select any_value(options) as options from form_item where concept = 'storage.retention')
)
select
  kept.retention,
  count(*) as files,
  count(distinct kept.assessment_id) as assessments
from kept
left join printed using (retention)
group by kept.retention
order by min(coalesce(printed.place, 99)), kept.retention;

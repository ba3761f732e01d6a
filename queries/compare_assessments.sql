-- name: compare_assessments
-- title: 比べる評価書
-- title_en: Assessments compared
-- description: 比べるために選んだ評価書。
-- description_en: The assessments chosen for comparison.
-- param: assessments VARCHAR[] null 評価書の識別子（null はなし）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: procedure VARCHAR 事務の名称
-- column: procedure_category VARCHAR 事務の区分
-- column: form VARCHAR 様式
-- column: published_on DATE 公表日
-- column: assessment_id VARCHAR 評価書の識別子
-- column: document_id VARCHAR 文書の識別子
with chosen as (
  select unnest(string_split($assessments, chr(31))) as assessment_id
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.prefecture,
  assessment.procedure,
  assessment.procedure_category,
  assessment.form,
  assessment.published_on,
  assessment.assessment_id,
  assessment.document_id
from assessment
semi join chosen using (assessment_id)
order by assessment.assessment_id;

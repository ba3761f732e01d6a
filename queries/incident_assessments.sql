-- name: incident_assessments
-- title: 評価書ごとの答え
-- title_en: Answer of each assessment
-- description: 評価書ごとの「過去3年以内の重大事故」の答えと、その根拠。読み取れないときは、項目の記載の状態が理由です。
-- description_en: Each assessment's answer about serious incidents, with its evidence. Where it could not be read, the item's state says why.
-- filters: true
-- param: answer VARCHAR null 答え（null はすべて、空文字は読み取れないもの）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: procedure VARCHAR 事務の名称
-- column: published_on DATE 公表日
-- column: answer VARCHAR 答え
-- column: state VARCHAR 記載の状態
-- column: incident_changes BIGINT 事故に関する変更箇所の数
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- precompute: true
with current_answer as (
  select
    assessment_id,
    case when bool_or(answer = '発生あり') then '発生あり' else any_value(answer) end as answer
  from incident_answer
  where basis = 'current'
  group by assessment_id
),
cell as (
  -- The item is printed once per file; the first file's cell leads to the words.
  select assessment_id, arg_min(state, file_no) as state, arg_min(evidence_id, file_no) as evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'incident.answer'
  group by assessment_id
),
changes as (
  select assessment_id, count(*) as incident_changes
  from change
  left join form_item using (item_id)
  where concept like 'incident.%' or category = 'incident'
  group by assessment_id
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.prefecture,
  assessment.procedure,
  assessment.published_on,
  current_answer.answer,
  cell.state,
  coalesce(changes.incident_changes, 0) as incident_changes,
  assessment.document_id,
  cell.evidence_id
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
left join current_answer using (assessment_id)
left join cell using (assessment_id)
left join changes using (assessment_id)
where ($answer is null or coalesce(current_answer.answer, '') = $answer)
order by assessment.municipality_kana, assessment.assessment_id;

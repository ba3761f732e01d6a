-- name: incident_summary
-- title: 重大事故の答え
-- title_en: Answers about serious incidents
-- description: 評価書ごとに、過去3年以内の重大事故の現在の答えと、その欄の記載の状態、事故に関する変更箇所の数。
--   欄はファイルごとにあります。どれかに「発生あり」があればそれを答えとし、根拠は最初のファイルの欄です。
-- kept: true
create view incident_summary as
with current_answer as (
  select
    assessment_id,
    case when bool_or(answer = '発生あり') then '発生あり' else any_value(answer) end as answer
  from incident_answer
  where basis = 'current'
  group by assessment_id
),
cell as (
  select assessment_id, arg_min(state, file_no) as state, arg_min(evidence_id, file_no) as evidence_id
  from answer
  join form_item using (item_id)
  where concept = 'incident.answer'
  group by assessment_id
),
changed as (
  select assessment_id, cast(sum(changes) as bigint) as incident_changes
  from change_count
  where about_incident
  group by assessment_id
)
select
  assessment.assessment_id,
  current_answer.answer,
  cell.state,
  coalesce(changed.incident_changes, 0) as incident_changes,
  cell.evidence_id
from assessment
left join current_answer using (assessment_id)
left join cell using (assessment_id)
left join changed using (assessment_id);

comment on view incident_summary is '過去3年以内の重大事故の現在の答え（評価書ごと）';
comment on column incident_summary.answer is '現在の答え（発生あり・発生なし。読み取れなければ NULL）';
comment on column incident_summary.state is '答えの欄の記載の状態（code の answer_state。欄がなければ NULL）';
comment on column incident_summary.incident_changes is '事故に関する変更箇所の数';

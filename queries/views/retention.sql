-- name: retention
-- title: 保管期間
-- title_en: Retention
-- description: ファイルごとの保管期間の記載と、その妥当性の記載。
-- kept: true
create view retention as
with said as (
  select assessment_id, file_no, concept, answer.state, value, evidence_id
  from answer
  join form_item using (item_id)
  where concept in ('storage.retention', 'storage.retention_reason')
)
select
  period.assessment_id,
  period.file_no,
  period.value as retention,
  period.state,
  period.evidence_id,
  reason.value as reason,
  reason.evidence_id as reason_evidence_id
from said as period
left join said as reason
  on reason.assessment_id = period.assessment_id
  and reason.file_no is not distinct from period.file_no
  and reason.concept = 'storage.retention_reason'
where period.concept = 'storage.retention';

comment on view retention is '保管期間とその妥当性（ファイルごと）';
comment on column retention.retention is '保管期間（様式の選択肢の文言。読み取れなければ NULL）';
comment on column retention.state is '保管期間の記載の状態（code の answer_state）';
comment on column retention.file_no is 'ファイルの番号';
comment on column retention.reason is 'その妥当性（記載がなければ NULL）';
comment on column retention.reason_evidence_id is '妥当性の根拠';

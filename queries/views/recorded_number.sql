-- name: recorded_number
-- title: 個人番号の欄と別添
-- title_en: The 個人番号 box and the annex
-- description: 主な記録項目の「個人番号」の欄の状態と、別添の記録項目。別添がどのファイルのものか分かる、ファイルが一つの評価書だけです。
create view recorded_number as
with box as (
  select assessment_id, state, any_value(mark.evidence_id) as evidence_id
  from mark
  join form_item using (item_id)
  where concept = 'file.recorded_items' and option = '個人番号'
  group by assessment_id, state
),
one_file as (
  select assessment_id
  from personal_file
  group by assessment_id
  having count(*) = 1
)
select
  assessment_id,
  box.state,
  box.evidence_id,
  answer.value as listed,
  answer.evidence_id as listed_evidence_id
from box
join one_file using (assessment_id)
join answer using (assessment_id)
join form_item using (item_id)
where concept = 'file.recorded_items_list' and answer.state = 'answered';

comment on view recorded_number is '個人番号の欄と別添の記録項目（ファイルが一つの評価書ごと）';
comment on column recorded_number.state is '「個人番号」の欄のチェックの状態（code の mark_state）';
comment on column recorded_number.evidence_id is '欄の根拠';
comment on column recorded_number.listed is '別添の記録項目（記載の文言）';
comment on column recorded_number.listed_evidence_id is '別添の記録項目の根拠';

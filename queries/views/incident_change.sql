-- name: incident_change
-- title: 事故に関する変更箇所
-- title_en: Changes about incidents
-- description: 重大事故に関する変更箇所（変更のあった項目か、理由の区分が事故に関するもの）。
-- kept: true
create view incident_change as
select
  change.assessment_id,
  change.change_no,
  change.changed_on,
  change.item_raw,
  change.before_text,
  change.after_text,
  change.timing,
  change.reason,
  change.evidence_id
from change
left join form_item using (item_id)
where is_about_incident(form_item.concept, change.category);

comment on view incident_change is '重大事故に関する変更箇所';

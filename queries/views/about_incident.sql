-- name: about_incident
-- title: 事故に関する変更箇所か
-- title_en: Whether a change is about incidents
-- description: 変更箇所が重大事故に関するかを返すマクロ。変更のあった項目か、理由の区分が事故に関するものです。
create macro is_about_incident(concept, category) as
  coalesce(concept like 'incident.%', false) or coalesce(category = 'incident', false);

comment on macro is_about_incident is '変更箇所が重大事故に関するか（変更のあった項目の概念、理由の区分）';

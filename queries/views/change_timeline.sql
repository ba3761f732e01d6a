-- name: change_timeline
-- title: 変更の年表
-- title_en: Change timeline
-- description: 最新の評価書の変更箇所を、評価書と項目の情報とともに1変更1行で示します。
create view change_timeline as
select
  change.changed_on,
  assessment.assessment_id,
  assessment.series_id,
  assessment.municipality_code,
  assessment.municipality,
  assessment.prefecture,
  assessment.procedure,
  change.change_no,
  change.item_raw,
  change.item_id,
  form_item.chapter,
  form_item.section,
  form_item.label,
  form_item.concept,
  change.category,
  change.category_evidence_id,
  change.timing,
  change.reason,
  change.before_text,
  change.after_text,
  change.evidence_id
from change
join assessment using (assessment_id)
left join form_item using (item_id)
where assessment.is_latest;

comment on view change_timeline is '変更の年表（最新の評価書の変更箇所）';
comment on column change_timeline.section is '節の番号（項目が分からなければ NULL）';
comment on column change_timeline.label is '項目名（様式の文言。項目が分からなければ NULL）';

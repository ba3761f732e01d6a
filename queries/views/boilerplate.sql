-- name: boilerplate
-- title: 定型文
-- title_en: Boilerplate
-- description: 最新の評価書の段落を、それを使う団体の数とともに示します。
create view boilerplate as
select
  passage.passage_id,
  passage.text,
  passage.characters,
  count(*) as uses,
  count(distinct assessment.assessment_id) as assessments,
  count(distinct coalesce(assessment.municipality_code, assessment.agency, assessment.series_id)) as municipalities
from passage
join passage_use using (passage_id)
join assessment using (assessment_id)
where assessment.is_latest
group by passage.passage_id, passage.text, passage.characters;

comment on view boilerplate is '定型文（段落ごとの、使う団体の数。最新の評価書）';
comment on column boilerplate.text is '文';
comment on column boilerplate.uses is '使われている箇所の数';
comment on column boilerplate.assessments is '使う評価書の数';
comment on column boilerplate.municipalities is '使う団体の数';

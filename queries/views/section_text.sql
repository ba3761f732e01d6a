-- name: section_text
-- title: 節ごとの、文を使う団体の数
-- title_en: Reach of passages by section
-- description: 評価書のリスク対策の節ごとに、長い記述（50字以上）の段落を、使う団体の数の区分で数えます。
-- kept: true
-- codes: section, reach
create view section_text as
select
  assessment_body.assessment_key,
  form_item.chapter || '.' || form_item.section as section,
  boilerplate.reach,
  min(form_item.sort_order) as sort_order,
  count(*) as passages,
  cast(sum(boilerplate.characters) as bigint) as characters
from passage_use
join boilerplate using (passage_id)
join form_item using (item_id)
join assessment_body using (assessment_id)
where form_item.chapter = if(form_item.form = 'basic', 'IV', 'III')
  or (form_item.form = 'full' and form_item.chapter = 'IV')
group by all;

comment on view section_text is '節ごとの、文を使う団体の数の区分（リスク対策の章。評価書ごと）';
comment on column section_text.section is '節（章と節の番号）';
comment on column section_text.reach is '使う団体の数の区分（code の passage_reach）';
comment on column section_text.sort_order is '様式での順';
comment on column section_text.passages is '段落の数';
comment on column section_text.characters is '段落の文字数';
comment on column section_text.assessment_key is '評価書の通し番号（assessment_body）';

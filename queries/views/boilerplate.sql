-- name: boilerplate
-- title: 定型文
-- title_en: Boilerplate
-- description: 最新の評価書の段落を、それを使う評価書と団体の数とともに示します。similar_ の付く列は、ほぼ同じ文（語句が少し違うもの）を
--   合わせて数えます。団体の名称や本市・当市、幅・空白・括弧・項番の違いは、もともと違いとしません。
-- kept: true
create view boilerplate as
with used as (
  select passage_use.passage_id, passage.similar_id, assessment_latest.assessment_id, assessment_latest.body
  from passage_use
  join passage using (passage_id)
  join assessment_latest using (assessment_id)
),
exact as (
  select
    passage_id,
    count(*) as uses,
    count(distinct assessment_id) as assessments,
    count(distinct body) as municipalities
  from used
  group by passage_id
),
near as (
  select
    similar_id,
    count(distinct passage_id) as similar_texts,
    count(*) as similar_uses,
    count(distinct assessment_id) as similar_assessments,
    count(distinct body) as similar_municipalities
  from used
  group by similar_id
)
select
  passage.*,
  exact.* exclude (passage_id),
  near.* exclude (similar_id),
  case
    when near.similar_municipalities = 1 then 'one'
    when near.similar_municipalities <= 3 then 'few'
    when near.similar_municipalities <= 9 then 'several'
    else 'many'
  end as reach
from exact
join passage using (passage_id)
join near using (similar_id);

comment on view boilerplate is '定型文（段落ごとの、使う団体の数。最新の評価書）';
comment on column boilerplate.text is '文（整えたもの）';
comment on column boilerplate.uses is '使われている箇所の数';
comment on column boilerplate.assessments is '使う評価書の数';
comment on column boilerplate.municipalities is '使う団体の数';
comment on column boilerplate.similar_texts is 'ほぼ同じ文の数（この文を含む）';
comment on column boilerplate.similar_uses is 'ほぼ同じ文を合わせた、使われている箇所の数';
comment on column boilerplate.similar_assessments is 'ほぼ同じ文を合わせた、使う評価書の数';
comment on column boilerplate.similar_municipalities is 'ほぼ同じ文を合わせた、使う団体の数';
comment on column boilerplate.reach is '使う団体の数の区分（ほぼ同じ文を合わせる。code の passage_reach）';

-- name: review_due
-- title: 再実施の時期
-- title_en: Review due
-- description: 最新の評価書ごとに、評価から5年を経過する日と、最後に読み込んだ日から見た状況。
--   評価の日は基礎項目評価の実施日（修正では変わらない）とし、記載がなければ公表日とします。
create view review_due as
with as_of as (
  -- Loads are noted in UTC; the day meant is Japan's.
  select cast(max(finished_at) + interval 9 hours as date) as as_of
  from load_run
),
dated as (
  select
    assessment_id,
    municipality_code,
    municipality,
    prefecture,
    procedure,
    published_on,
    coalesce(basic_assessment_on, published_on) as assessed_on,
    case
      when basic_assessment_on is not null then 'basic_assessment'
      when published_on is not null then 'publication'
    end as assessed_basis
  from assessment
  where is_latest
),
due as (
  select *, cast(assessed_on + interval 5 years as date) as due_on
  from dated
)
select
  due.*,
  as_of.as_of,
  case
    when due_on is null or as_of is null then 'undetermined'
    when due_on < as_of then 'due'
    when due_on <= as_of + interval 1 year then 'due_within_a_year'
    else 'later'
  end as review_state
from due
cross join as_of;

comment on view review_due is '再実施の時期（評価から5年を経過する日）';
comment on column review_due.assessed_on is '評価の日';
comment on column review_due.assessed_basis is '評価の日の根拠（code の assessed_basis）';
comment on column review_due.due_on is '評価から5年を経過する日';
comment on column review_due.as_of is '状況を判断した日（最後に読み込んだ日）';
comment on column review_due.review_state is 'その日から見た状況（code の review_state）';

-- name: change_count
-- title: 変更箇所の数
-- title_en: Number of changes
-- description: 評価書ごとに、変更箇所を、月、理由の区分、提出時期、変更のあった章、事故に関するかで分けて数えます。
-- kept: true
-- codes: year, month, category, timing, form, chapter
create view change_count as
with counted as (
  select
    change.assessment_id,
    assessment_body.assessment_key,
    cast(year(change.changed_on) as varchar) as year,
    left(cast(change.changed_on as varchar), 7) as month,
    change.category,
    change.timing,
    form_item.form,
    form_item.chapter,
    is_about_incident(form_item.concept, change.category) as about_incident,
    cast(count(*) as integer) as changes,
    min(change.changed_on) as first_on,
    max(change.changed_on) as last_on
  from change
  join assessment_body using (assessment_id)
  left join form_item using (item_id)
  group by all
)
select
  *,
  row_number() over (partition by assessment_key, year, category order by month, timing, form, chapter, about_incident) = 1
    as first_of_year,
  row_number() over (partition by assessment_key, month order by category, timing, form, chapter, about_incident) = 1
    as first_of_month,
  row_number() over (partition by assessment_key, form, chapter order by month, category, timing, about_incident) = 1
    as first_of_chapter
from counted;

comment on view change_count is '変更箇所の数（評価書ごとに、月、区分、提出時期、章で分ける）';
comment on column change_count.year is '変更のあった年（読み取れなければ NULL）';
comment on column change_count.month is '変更の月（2026-01 の形。読み取れなければ NULL）';
comment on column change_count.form is '変更のあった項目の様式（項目が分からなければ NULL）';
comment on column change_count.chapter is '変更のあった章（項目が分からなければ NULL）';
comment on column change_count.about_incident is '重大事故に関する変更か（項目または理由が事故に関する）';
comment on column change_count.changes is '変更箇所の数';
comment on column change_count.first_on is '最初の変更日';
comment on column change_count.last_on is '最後の変更日';
comment on column change_count.first_of_year is 'その評価書の年・区分の最初の行か（評価書を1度だけ数えるための印）';
comment on column change_count.first_of_month is 'その評価書の月の最初の行か';
comment on column change_count.first_of_chapter is 'その評価書の章の最初の行か';
comment on column change_count.assessment_key is '評価書の通し番号（assessment_body）';

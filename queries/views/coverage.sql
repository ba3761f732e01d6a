-- name: coverage
-- title: 読み取りの状況
-- title_en: Coverage
-- description: 評価書と章ごとに、項目の数を記載の状態別に数えます（繰り返しの項目は繰り返しの数だけ数えます）。
--   リスクの評価（リスクへの対策は十分か）は、様式の数（様式2で9、ファイルごとに様式3で8、様式4で22）と比べます。
-- kept: true
create view coverage as
with rating as (
  select form, chapter, count(*) as per_file
  from form_item
  where concept = 'risk.adequacy'
  group by form, chapter
),
files as (
  select assessment_id, count(*) as files
  from personal_file
  group by assessment_id
)
select
  answer.assessment_id,
  form_item.chapter,
  count(*) as items,
  count(*) filter (where answer.state = 'answered') as answered,
  count(*) filter (where answer.state = 'blank') as blank,
  count(*) filter (where answer.state = 'not_applicable') as not_applicable,
  count(*) filter (where answer.state = 'undetermined') as undetermined,
  count(*) filter (where answer.state = 'missing') as missing,
  count(*) filter (where form_item.concept = 'risk.adequacy' and answer.state = 'answered') as ratings_read,
  count(*) filter (where form_item.concept = 'risk.adequacy' and answer.state = 'not_applicable')
    as ratings_not_applicable,
  -- A document whose files were not found has at least the one it was written for.
  any_value(rating.per_file) * coalesce(any_value(files.files), 1) as ratings_expected
from answer
join form_item using (item_id)
left join rating on rating.form = form_item.form and rating.chapter = form_item.chapter
left join files using (assessment_id)
group by answer.assessment_id, form_item.chapter;

comment on view coverage is '読み取りの状況（評価書と章ごとの、記載の状態別の項目数）';
comment on column coverage.items is '項目の数';
comment on column coverage.answered is '記載のある項目の数';
comment on column coverage.blank is '空欄の項目の数';
comment on column coverage.not_applicable is '該当しない項目の数';
comment on column coverage.undetermined is '答えを判別できない項目の数';
comment on column coverage.missing is '本文にない項目の数';
comment on column coverage.ratings_read is '読み取れたリスクの評価の数';
comment on column coverage.ratings_not_applicable is '該当しないリスクの評価の数';
comment on column coverage.ratings_expected is '様式にあるリスクの評価の数（リスクの評価のない章では NULL）';

-- name: total_count
-- title: 評価書ごとの合計
-- title_en: Totals of assessments
-- description: 評価書ごとの、項目、変更箇所、点検の結果の数、本文のうち説明できた・できなかったバイト数。
-- kept: true
create view total_count as
with states as (
  select
    assessment_id,
    cast(sum(items) as integer) as items,
    cast(sum(answered) as integer) as answered,
    cast(sum(undetermined) as integer) as undetermined,
    cast(sum(missing) as integer) as missing
  from coverage
  group by assessment_id
),
changed as (
  select assessment_id, cast(sum(changes) as integer) as changes
  from change_count
  group by assessment_id
),
found as (
  select
    assessment_key,
    cast(sum(high) as integer) as high,
    cast(sum(medium) as integer) as medium,
    cast(sum(low) as integer) as low
  from finding_count
  group by assessment_key
)
select
  assessment_body.assessment_key,
  coalesce(states.items, 0) as items,
  coalesce(states.answered, 0) as answered,
  coalesce(states.undetermined, 0) as undetermined,
  coalesce(states.missing, 0) as missing,
  coalesce(changed.changes, 0) as changes,
  coalesce(found.high, 0) as high,
  coalesce(found.medium, 0) as medium,
  coalesce(found.low, 0) as low,
  document.explained_bytes,
  document.unexplained_bytes
from assessment
join assessment_body using (assessment_id)
join document using (document_id)
left join states using (assessment_id)
left join changed using (assessment_id)
left join found using (assessment_key);

comment on view total_count is '評価書ごとの合計（項目、変更箇所、点検の結果、本文）';
comment on column total_count.items is '項目の数';
comment on column total_count.answered is '記載のある項目の数';
comment on column total_count.undetermined is '答えを判別できない項目の数';
comment on column total_count.missing is '本文にない項目の数';
comment on column total_count.changes is '変更箇所の数';
comment on column total_count.high is '点検の結果のうち、高の数';
comment on column total_count.medium is '点検の結果のうち、中の数';
comment on column total_count.low is '点検の結果のうち、低の数';
comment on column total_count.assessment_key is '評価書の通し番号（assessment_body）';

-- name: control_level_count
-- title: 管理策の答えの数
-- title_en: Counts of control answers
-- description: 評価書ごとに、管理策の答え（control_level）を区分で数えます。
-- kept: true
-- codes: control, level, section
create view control_level_count as
select
  assessment_body.assessment_key,
  control_level.control,
  control_level.level,
  min(control_level.section) as section,
  cast(count(*) as integer) as answers,
  row_number() over (partition by assessment_body.assessment_key, control_level.control order by control_level.level) = 1
    as is_first
from control_level
join assessment_body using (assessment_id)
group by assessment_body.assessment_key, control_level.control, control_level.level;

comment on view control_level_count is '管理策の答えの、区分ごとの数（評価書ごと）';
comment on column control_level_count.section is '管理策の最初の節（章と節の番号）';
comment on column control_level_count.answers is '答えの数';
comment on column control_level_count.is_first is 'その評価書・管理策の最初の行か（評価書を1度だけ数えるための印）';
comment on column control_level_count.assessment_key is '評価書の通し番号（assessment_body）';
comment on column control_level_count.control is '管理策';
comment on column control_level_count.level is '答えの区分（code の control_level）';

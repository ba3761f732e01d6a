-- name: finding_count
-- title: 点検の結果の数
-- title_en: Counts of findings
-- description: 評価書と規則ごとに、点検の結果を重さで数えます。
-- kept: true
-- codes: rule_id
create view finding_count as
select
  assessment_body.assessment_key,
  finding.rule_id,
  cast(count(*) filter (where finding.severity = 'high') as integer) as high,
  cast(count(*) filter (where finding.severity = 'medium') as integer) as medium,
  cast(count(*) filter (where finding.severity = 'low') as integer) as low
from finding
join assessment_body using (assessment_id)
group by assessment_body.assessment_key, finding.rule_id;

comment on view finding_count is '点検の結果の、重さごとの数（評価書と規則ごと）';
comment on column finding_count.high is '高の数';
comment on column finding_count.medium is '中の数';
comment on column finding_count.low is '低の数';
comment on column finding_count.assessment_key is '評価書の通し番号（assessment_body）';
comment on column finding_count.rule_id is '点検の規則';

-- name: statute_count
-- title: 法令の引用の数
-- title_en: Counts of citations by law
-- description: 評価書ごとに、引用を法令で数えます。
-- kept: true
-- codes: law
create view statute_count as
select
  assessment_body.assessment_key,
  citation.law,
  cast(count(*) as integer) as citations
from citation
join assessment_body using (assessment_id)
group by assessment_body.assessment_key, citation.law;

comment on view statute_count is '法令ごとの引用の数（評価書ごと）';
comment on column statute_count.citations is '引用の数';
comment on column statute_count.assessment_key is '評価書の通し番号（assessment_body）';

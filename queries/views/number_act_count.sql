-- name: number_act_count
-- title: 番号法の条の引用の数
-- title_en: Counts of citations of the Number Act
-- description: 評価書ごとに、番号法の引用を条で数えます。
-- kept: true
-- codes: article
create view number_act_count as
select
  assessment_body.assessment_key,
  citation.article,
  cast(count(*) as integer) as citations,
  row_number() over (partition by assessment_body.assessment_key order by citation.article) = 1 as is_first
from citation
join assessment_body using (assessment_id)
where citation.law = '番号法' and citation.article is not null
group by assessment_body.assessment_key, citation.article;

comment on view number_act_count is '番号法の条ごとの引用の数（評価書ごと）';
comment on column number_act_count.citations is '引用の数';
comment on column number_act_count.is_first is 'その評価書の最初の行か（評価書を1度だけ数えるための印）';
comment on column number_act_count.assessment_key is '評価書の通し番号（assessment_body）';

-- name: risk_count
-- title: リスク対策の評価の数
-- title_en: Counts of risk ratings
-- description: 評価書ごとに、リスク対策の評価を節と評価で数えます。答えのない評価は、記載の状態で数えます。
-- kept: true
-- codes: section, rating
create view risk_count as
with rated as (
  select
    assessment_body.assessment_key,
    risk.section,
    -- A rating that is there but is none of the options is no answer.
    case
      when risk.state <> 'answered' then risk.state
      else coalesce(risk.adequacy, 'undetermined')
    end as rating
  from risk
  join assessment_body using (assessment_id)
)
select
  assessment_key,
  section,
  rating,
  cast(count(*) as integer) as ratings,
  row_number() over (partition by assessment_key, section order by rating) = 1 as is_first
from rated
group by assessment_key, section, rating;

comment on view risk_count is 'リスク対策の評価の、節ごとの数（評価書ごと）';
comment on column risk_count.section is '節（章と節の番号）';
comment on column risk_count.rating is '評価（答えがなければ記載の状態）';
comment on column risk_count.ratings is '評価の数';
comment on column risk_count.is_first is 'その評価書・節の最初の行か（評価書を1度だけ数えるための印）';
comment on column risk_count.assessment_key is '評価書の通し番号（assessment_body）';

-- name: text_share
-- title: 独自の記述の割合
-- title_en: Share of own text
-- description: 最新の評価書ごとに、長い記述（50字以上）の文字数と、そのうち他の団体の最新の評価書にない（独自の）文字数と割合（0〜1）を示します。
--   ほぼ同じ文が他の団体にあれば、独自とはしません。段落の文字数は、使われている箇所の数だけ数えます。
-- kept: true
create view text_share as
with used as (
  select assessment_latest.assessment_id, assessment_latest.body, passage.similar_id, passage.characters
  from assessment_latest
  left join passage_use using (assessment_id)
  left join passage using (passage_id)
),
spread as (
  select similar_id, count(distinct body) as bodies
  from used
  group by similar_id
),
counted as (
  select
    used.assessment_id,
    coalesce(sum(used.characters), 0)::bigint as characters,
    coalesce(sum(used.characters) filter (where spread.bodies > 1), 0)::bigint as shared_characters
  from used
  left join spread using (similar_id)
  group by used.assessment_id
)
select
  assessment_id,
  characters,
  shared_characters,
  characters - shared_characters as own_characters,
  (characters - shared_characters) / nullif(characters, 0) as own_share
from counted;

comment on view text_share is '評価書の記述のうち、その団体に独自のものの割合（最新の評価書）';
comment on column text_share.characters is '長い記述の文字数';
comment on column text_share.shared_characters is '他の団体にも同じ文、またはほぼ同じ文がある文字数';
comment on column text_share.own_characters is '他の団体にない文字数';
comment on column text_share.own_share is '他の団体にない文字数の割合（0〜1。長い記述がなければ NULL）';

-- name: media
-- title: 使う媒体
-- title_en: Media used
-- description: 特定個人情報の入手、委託先への提供、提供、移転に使う媒体（様式のチェック欄）を、評価書の数で数えます。
--   判別できないチェックや本文にない欄は別に数え、「使わない」に含めません。
-- description_en: Assessments by the media they obtain, hand over, provide or transfer specific personal information by. Boxes that
--   could not be told, and cells that are missing, are counted apart.
-- filters: true
-- keys: true
-- column: flow VARCHAR 流れ
-- column: medium VARCHAR 媒体（様式の選択肢。分からなければ記載の状態）
-- column: assessments BIGINT 評価書の数
-- column: assessment_share DOUBLE その流れのある評価書に占める割合（0〜1）
-- precompute: true
with used as (
  select medium_used.*
  from medium_used
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
),
told as (
  select assessment_id, flow, unnest(media) as medium
  from used
  union
  select assessment_id, flow, 'undetermined'
  from used
  where undetermined_media <> []
  union
  select assessment_id, flow, state
  from used
  where state <> 'answered'
),
in_flow as (
  select flow, count(distinct assessment_id) as assessments
  from used
  group by flow
)
select
  told.flow,
  told.medium,
  count(*) as assessments,
  count(*) / any_value(in_flow.assessments) as assessment_share
from told
join in_flow using (flow)
group by told.flow, told.medium
order by list_position(['acquisition', 'outsourcing', 'provision', 'transfer'], told.flow), assessments desc, told.medium;

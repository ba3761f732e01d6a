-- name: old_intermediate_text
-- title: 前の世代の中間サーバーの記述
-- title_en: Intermediate-server text of the former generation
-- severity: low
-- description: 中間サーバー・プラットフォームがデータセンターにあるとだけ述べ、クラウドにあるとする新しい記述が、ほかの団体か別の評価書では使われているもの。
-- description_en: The intermediate server is said to stand in a data centre, while other assessments say that it is in a cloud.
-- basis: 地方公共団体情報システム機構の中間サーバー・プラットフォームの更改（ISMAP 登録のクラウドへの移行。評価書の記載例も改められた）
-- basis_en: Renewal of the intermediate-server platform of J-LIS (move to a cloud registered with ISMAP; the model text for assessments was changed as
--   well).
-- reading: 要確認です。新しい記述が使われ始めた日（倉庫の中の最初の公表日）以後に公表された評価書と、今も最新の評価書だけを見ます。
-- reading_en: To be checked. Only assessments published since the new text came into use (its first publication date in the warehouse), and those that are
--   still the latest.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with placed as (
  select
    assessment_id,
    bool_or(environment in ('ismap_cloud', 'government_cloud')) as in_cloud,
    list(evidence_id order by evidence_id) filter (where environment = 'data_centre') as words
  from hosting
  where layer = 'intermediate_server' and stage = 'current'
  group by assessment_id
),
newer as (
  select count(*) as assessments, min(published_on) as since
  from placed
  join assessment using (assessment_id)
  where in_cloud and published_on is not null
)
select
  assessment_id,
  format(
    '中間サーバー・プラットフォームがデータセンターにあるとの記述ですが、クラウドにあるとする記述が{}件の評価書で使われています（{}から）。要確認です。',
    newer.assessments, newer.since
  ) as message_ja,
  format(
    'The intermediate server is said to stand in a data centre, but {} assessment(s) (since {}) place it in a cloud; to be checked.',
    newer.assessments, newer.since
  ) as message_en,
  words as evidence_ids
from placed
join assessment using (assessment_id)
cross join newer
where not in_cloud and len(words) > 0 and newer.assessments > 0 and (is_latest or published_on >= newer.since)

-- name: review_due
-- title: 評価の再実施の期限
-- title_en: Review due after five years
-- severity: medium
-- description: 最新の評価書のうち、評価から5年を経過したもの、または1年以内に経過するもの。
-- description_en: Latest assessments whose review after five years is past due, or due within a year.
-- basis: 特定個人情報保護評価に関する規則 第15条、指針 第6の2(4)（5年を経過する前に再実施するよう努める）
-- basis_en: Rules on specific personal information protection assessment, art. 15; Guideline part 6-2(4) (to try to assess anew before five years have
--   passed).
-- reading: 同じ文書からは同じ結果となるよう、倉庫の中で最も新しい公表日を「今」とみなします（今日から見た状況はビュー review_due）。
--   評価の日は基礎項目評価の実施日、なければ公表日です。再実施は努力義務です。
-- reading_en: So that the same documents give the same result, today is the newest publication date in the warehouse (the view review_due shows the state
--   of today). The day of the assessment is that of the basic assessment, else the publication. The duty is one of effort.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with as_of as (
  -- A date that is still to come when the document is read is a slip of the pen, or no measure of today.
  select max(published_on) as as_of
  from assessment
  join document using (document_id)
  where published_on <= cast(loaded_at + interval 9 hours as date)
),
dated as (
  select
    assessment_id,
    coalesce(basic_assessment_on, published_on) as assessed_on,
    cast(coalesce(basic_assessment_on, published_on) + interval 5 years as date) as due_on,
    coalesce(
      max(answer.evidence_id) filter (
        where concept = case when basic_assessment_on is null then 'cover.published_on' else 'basic_assessment.date' end
      ),
      any_value(assessment.evidence_id)
    ) as evidence_id
  from assessment
  left join answer using (assessment_id)
  left join form_item using (item_id)
  where is_latest and concept in ('basic_assessment.date', 'cover.published_on')
  group by assessment_id, basic_assessment_on, published_on
)
select
  assessment_id,
  case when due_on < as_of then 'medium' else 'low' end as severity,
  format(
    '評価の日（{}）から5年を経過する日は{}で、{}の時点で{}。',
    assessed_on, due_on, as_of, case when due_on < as_of then '過ぎています' else '1年以内です' end
  ) as message_ja,
  format(
    'Five years after the assessment of {} end on {}: {} as of {}.',
    assessed_on, due_on, case when due_on < as_of then 'past due' else 'due within a year' end, as_of
  ) as message_en,
  [evidence_id] as evidence_ids
from dated
cross join as_of
where due_on <= as_of + interval 1 year and evidence_id is not null

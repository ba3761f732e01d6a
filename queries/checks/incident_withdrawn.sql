-- name: incident_withdrawn
-- title: 最近取り下げられた重大事故
-- title_en: Incidents withdrawn within the last year
-- severity: medium
-- description: 最新の評価書の変更箇所で、倉庫の最も新しい公表日までの1年以内に記載が取り下げられた重大事故。
-- description_en: Incidents whose entry was withdrawn within the year before the newest publication date in the warehouse.
-- basis: 様式3 Ⅲ7②・様式4 Ⅲ7⑨（過去3年以内の重大事故。3年を経過すると記載から消える）
-- basis_en: Form 3 III.7② and form 4 III.7⑨ (serious incidents of the last three years; older ones leave the form).
-- reading: 取り下げは誤りとは限りません。現在の本文だけでは見えなくなった事故を知らせるものです。
--   同じ文書からは同じ結果となるよう、倉庫の中で最も新しい公表日を「今」とみなします。
-- reading_en: A withdrawal is not necessarily a mistake: this tells of incidents that the current text no longer shows. So that the same documents give
--   the same result, today is the newest publication date in the warehouse.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with as_of as (
  select max(published_on) as as_of
  from assessment
  join document using (document_id)
  where published_on <= cast(loaded_at + interval 9 hours as date)
)
select
  assessment_id,
  format(
    '重大事故（事故{}{}）の記載が{}に取り下げられました{}。',
    case_no,
    coalesce(format('、{}発生', occurred_on), ''),
    withdrawn_on,
    coalesce(format('（理由: {}）', left(withdrawal_reason, 80)), '（理由の記載なし）')
  ) as message_ja,
  format(
    'Incident {}{} was withdrawn from the form on {} (reason: {}).',
    case_no, coalesce(format(' of {}', occurred_on), ''), withdrawn_on, coalesce(left(withdrawal_reason, 80), 'none stated')
  ) as message_en,
  [incident.evidence_id] as evidence_ids
from incident
join assessment using (assessment_id)
cross join as_of
where is_latest and withdrawn_on > as_of - interval 1 year

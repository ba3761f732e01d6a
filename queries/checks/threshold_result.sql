-- name: threshold_result
-- title: しきい値判断の結果
-- title_en: Threshold result not explained
-- severity: medium
-- description: しきい値判断の結果が、対象人数・取扱者数・重大事故の記載から導かれる評価の種類と合わないもの。
-- description_en: The threshold result does not follow from the number of subjects and handlers and from incidents.
-- basis: 特定個人情報保護評価指針 第5の2（対象人数。1万人以上30万人未満では、取扱者数500人以上か過去1年以内の重大事故で一段上がる）
-- basis_en: Guideline part 5-2 (number of subjects; from 10,000 to below 300,000 one level higher with 500 handlers or more, or a serious incident
--   within the last year).
-- reading: 対象人数が読めないときは指摘しません。取扱者数の幅や事故の有無で決まらないときは、起こり得るどちらの結果も認めます。
--   ただし、重大事故だけが結果を説明でき、その有無が読めないときは「低」とします。
--   「発生あり」は過去3年以内の答えなので、一段上がるとも上がらないとも決めません。
-- reading_en: Silent where the number of subjects cannot be read. Where ranges of handlers or incidents leave it open, either result is accepted; but
--   where only an incident could have led to the stated result and the answer about incidents cannot be read, it is reported as low. 発生あり
--   concerns three years, so it decides nothing.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with handlers as (
  -- Staff of different files may be the same people: at least the largest file's, at most all together.
  select assessment_id, max(least_handlers) as least_handlers,
    case when bool_and(most_handlers is not null) then sum(most_handlers) end as most_handlers
  from (
    select
      assessment_id,
      file_no,
      coalesce(any_value(users_min), 0) + coalesce(sum(handlers_min), 0) as least_handlers,
      case
        when any_value(users_max) is not null and count(item.entry_no) filter (where handlers_max is null) = 0
          and (any_value(answer) = '委託しない' or count(item.entry_no) >= any_value(declared_count))
          then any_value(users_max) + coalesce(sum(handlers_max), 0)
      end as most_handlers
    from personal_file
    left join outsourcing_declared using (assessment_id, file_no)
    left join outsourcing as item using (assessment_id, file_no)
    group by all
  )
  group by assessment_id
),
incident_free as (
  select assessment_id, bool_and(answer = '発生なし') as incident_free
  from incident_answer
  where basis = 'current'
  group by assessment_id
),
stated as (
  select
    assessment_id,
    subjects_range,
    threshold_result,
    case
      when threshold_result like '%全項目評価の実施が義務付けられる%' then 3
      when threshold_result like '%重点項目評価の実施が義務付けられる%' then 2
      when threshold_result like '%実施が義務付けられない%' then 0
      when threshold_result like '基礎項目評価の実施が義務付けられる%' then 1
    end as level,
    case
      when subjects_max < 1000 then 0
      when subjects_min >= 300000 then 3
      when subjects_min >= 100000 and subjects_max < 300000 then 2
      when subjects_min >= 1000 and subjects_max < 100000 then 1
    end as base,
    subjects_min >= 10000 and subjects_max < 300000 as may_rise,
    coalesce(least_handlers >= 500, false) as many_handlers,
    coalesce(most_handlers < 500, false) as few_handlers,
    incident_free
  from assessment
  left join handlers using (assessment_id)
  left join incident_free using (assessment_id)
),
expected as (
  select
    *,
    base + (coalesce(may_rise, false) and many_handlers)::integer as least_level,
    base + (coalesce(may_rise, false) and not (few_handlers and coalesce(incident_free, false)))::integer as most_level,
    -- Only an incident could have raised the level, and the form's answer about incidents is lost.
    few_handlers and incident_free is null as incident_lost
  from stated
),
words as (
  select assessment_id, list(answer.evidence_id order by sort_order, file_no, entry_no) as words
  from answer
  join form_item using (item_id)
  where
    concept in (
      'basic_assessment.threshold_result', 'procedure.subjects_range', 'file.users_range', 'outsourcing.handlers_range',
      'incident.answer'
    )
    and state = 'answered'
  group by assessment_id
),
kind(level, name_ja) as (
  values (0, '義務なし'), (1, '基礎項目評価'), (2, '重点項目評価'), (3, '全項目評価')
)
select
  assessment_id,
  case when expected.level > most_level or expected.level < least_level then 'medium' else 'low' end as severity,
  case
    when expected.level > most_level or expected.level < least_level
      then format(
        'しきい値判断の結果は「{}」ですが、対象人数（{}）・取扱者数・重大事故の記載からは「{}」と考えられます。要確認です。',
        threshold_result, subjects_range,
        case when least_level = most_level then low.name_ja else concat(low.name_ja, '」か「', high.name_ja) end
      )
    else format(
      'しきい値判断の結果は「{}」ですが、対象人数（{}）と取扱者数からは「{}」です。これを引き上げる重大事故の有無は、本文から読めません。要確認です。',
      threshold_result, subjects_range, low.name_ja
    )
  end as message_ja,
  case
    when expected.level > most_level or expected.level < least_level
      then format(
        'The threshold result is {}, but subjects ({}), handlers and incidents lead to {}; to be checked.',
        threshold_result, subjects_range,
        case when least_level = most_level then low.name_ja else concat(low.name_ja, ' or ', high.name_ja) end
      )
    else format(
      'The threshold result is {}, but subjects ({}) and handlers lead to {}; whether an incident raised it cannot be read; to be checked.',
      threshold_result, subjects_range, low.name_ja
    )
  end as message_en,
  words as evidence_ids
from expected
join words using (assessment_id)
join kind as low on low.level = least_level
join kind as high on high.level = most_level
where
  expected.level < least_level
  or expected.level > most_level
  or (incident_lost and least_level < most_level and expected.level = most_level)

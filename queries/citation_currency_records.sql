-- name: citation_currency_records
-- title: 現行の引用と旧い引用の記載
-- title_en: Words of current and superseded citations
-- description: 評価書ごとの、現行の引用と旧い引用（点検の結果）の記載と、その根拠。どちらもない評価書には根拠がありません。
-- description_en: The words of each assessment's current and superseded citations. An assessment with neither has no words.
-- filters: true
-- param: rule VARCHAR null 点検の規則（null はすべて）
-- param: currency VARCHAR null 引用の区分（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: citation VARCHAR 現行か、旧い引用か（どちらもなければ NULL）
-- column: label VARCHAR 項目名
-- column: text VARCHAR 記載（長いものは初めの200字）
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
with told as (
  select
    assessment_id,
    currency,
    evidence_id,
    bool_or(currency = 'current') over (partition by assessment_id) as current,
    bool_or(currency = 'superseded') over (partition by assessment_id) as superseded
  from citation_currency
  where rule = $rule
),
worded as (
  select evidence_id, any_value(label) as label, any_value(left(text, 200)) as text
  from (
    select evidence_id, item_id, text from citation
    union all
    select evidence_id, item_id, value from answer where state = 'answered'
  )
  join form_item using (item_id)
  where evidence_id in (select evidence_id from told)
  group by evidence_id
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  told.currency as citation,
  worded.label,
  worded.text,
  assessment.document_id,
  told.evidence_id
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
left join told using (assessment_id)
left join worded on worded.evidence_id = told.evidence_id
where $currency is null
  or case
    when told.current and told.superseded then 'both'
    when told.superseded then 'superseded'
    when told.current then 'current'
    else 'none'
  end = $currency
order by assessment.municipality_kana, assessment.assessment_id, told.currency desc nulls last, told.evidence_id;

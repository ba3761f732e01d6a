-- name: copied_measures
-- title: 別のリスクと同じ措置の文
-- title_en: Measures copied from another risk
-- severity: low
-- description: あるリスクへの措置の文（60字以上）が、同じ評価書の別のリスクの措置と一字一句同じもの（空白と改行は比べません）。
-- description_en: The measures against one risk (60 characters or more) are those against another, word for word.
-- basis: 様式3・様式4 Ⅲ「リスクに対する措置の内容」（リスクごとに具体的に記載する）
-- basis_en: Forms 3 and 4: III リスクに対する措置の内容 (to be written concretely for each risk).
-- reading: 措置が実際に同じこともあります。そのリスクに合う内容かを確かめてください。
-- reading_en: The measures may indeed be the same; see whether they fit the risk.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with item as (
  select
    item_id,
    sort_order,
    concat(chapter, '.', section, case risk when '' then 'のその他' else concat('のリスク', risk) end) as place,
    concat(chapter, '.', section, case risk when '' then ' (other risks)' else concat(' (risk ', risk, ')') end) as place_en,
    min(sort_order) over (partition by form, chapter, section, risk) as place_no
  from (
    select *, coalesce(regexp_extract(item_id, '\.risk(\d+)', 1), '') as risk
    from form_item
    where concept in ('risk.measures', 'risk.other_measures', 'risk.other')
  )
),
measures as (
  select
    assessment_id,
    file_no,
    item_id,
    evidence_id,
    place_no,
    -- A page that ends in the middle leaves the end of a line.
    replace(replace(value, chr(10), ''), ' ', '') as words
  from answer
  join item using (item_id)
  where state = 'answered' and strlen(value) >= 60 and evidence_id is not null
),
-- Long texts are compared by their fingerprints; what is kept of them goes to disk where memory is short.
printed as materialized (
  select assessment_id, file_no, item_id, evidence_id, place_no, hash(words) as fingerprint, length(words) as letters,
    left(words, 20) as beginning
  from measures
  where length(words) >= 60
),
copied as (
  select assessment_id, file_no, fingerprint
  from printed
  group by all
  having min(place_no) < max(place_no)
)
select
  assessment_id,
  format(
    '{}の措置の文（{}字、「{}…」）が一字一句同じです。要確認です（ファイル{}）。',
    string_agg(distinct place, '、' order by place),
    letters, beginning, coalesce(cast(file_no as varchar), '-')
  ) as message_ja,
  format(
    'The measures of {} ({} characters, 「{}…」) are the same word for word; to be checked (file {}).',
    string_agg(distinct place_en, ', ' order by place_en),
    letters, beginning, coalesce(cast(file_no as varchar), '-')
  ) as message_en,
  list(evidence_id order by sort_order) as evidence_ids
from printed
semi join copied
  on
    copied.assessment_id = printed.assessment_id
    and copied.fingerprint = printed.fingerprint
    and copied.file_no is not distinct from printed.file_no
join item using (item_id)
group by assessment_id, file_no, fingerprint, letters, beginning

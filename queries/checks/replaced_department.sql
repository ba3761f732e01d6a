-- name: replaced_department
-- title: 変更箇所で改められた部署名
-- title_en: Department names that the change log has replaced
-- severity: medium
-- description: 変更箇所で別の名に改められた部署の旧名が、Ⅱ・Ⅲ章の現在の記載に残っているもの。
-- description_en: A department that the change log has renamed still appears by its old name in chapters II or III.
-- basis: 様式3・様式4の変更箇所、Ⅰ「担当部署」・Ⅱ2「事務担当部署」・Ⅱ3「使用部署」
-- basis_en: Forms 3 and 4: the change log, I 担当部署, II.2 事務担当部署, II.3 使用部署.
-- reading: 部署の変更の行の「変更前」にあって「変更後」になく、その後も現れない名を、課・室・部などの単位で探します。
--   統合されずに残った同名の部署もあり得るので、要確認です。
-- reading_en: Looks for names of units (課, 室, 部 …) that stand before a change of department, not after it, and do not come back later. A unit of the same
--   name may live on; to be checked.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with renaming as (
  select assessment_id, change_no, changed_on, before_text, after_text, change.evidence_id
  from change
  join form_item using (item_id)
  where
    concept in ('department.name', 'file.department', 'file.users')
    and length(before_text) < 300
    and coalesce(after_text, '') <> ''
),
former as (
  select
    assessment_id,
    change_no,
    changed_on,
    after_text,
    evidence_id,
    unnest(list_distinct(regexp_extract_all(before_text, '[\p{Han}\p{Hiragana}\p{Katakana}ーA-Za-z0-9]+(?:課|室|係|班|局|部|支所|出張所|事務所|センター)')))
      as name
  from renaming
),
current_department as (
  select assessment_id, string_agg(value, '、') as names
  from answer
  join form_item using (item_id)
  where concept in ('department.name', 'file.department') and state = 'answered'
  group by all
),
replaced as (
  select former.assessment_id, former.name, min(former.changed_on) as changed_on, min_by(former.after_text, former.change_no) as after_text,
    list(distinct former.evidence_id) as words
  from former
  left join current_department using (assessment_id)
  where
    not contains(after_text, name)
    and not contains(coalesce(names, ''), name)
    and not exists (
      select 1
      from renaming as later
      where
        later.assessment_id = former.assessment_id
        and (later.changed_on, later.change_no) > (former.changed_on, former.change_no)
        and contains(later.after_text, former.name)
    )
  group by former.assessment_id, former.name
),
statement as (
  select assessment_id, value, evidence_id, place, place_en
  from answer_place
  where chapter in ('II', 'III') and state = 'answered' and kind = 'text' and evidence_id is not null
)
select
  assessment_id,
  format(
    '{}に、変更箇所で「{}」に改められた「{}」が残っています。要確認です。',
    place, left(regexp_replace(after_text, '\s+', ' ', 'g'), 60), name
  ) as message_ja,
  format('{} still says 「{}」, which the change log replaced; to be checked.', place_en, name) as message_en,
  list_prepend(evidence_id, words) as evidence_ids
from replaced
join statement using (assessment_id)
where
  contains(value, name)
  and regexp_matches(value, concat('(?:^|[^\p{Han}\p{Katakana}ー]|[部局市区町村県])', name))

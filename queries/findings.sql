-- name: findings
-- title: 点検の結果
-- title_en: Findings
-- description: 評価書に点検の規則を当てはめて見つかったこと。もとの文を添えます。
-- description_en: What the oversight checks found in the assessments, each with its words.
-- filters: true
-- param: severity VARCHAR null 重さ（high・medium・low。null はすべて）
-- param: rule VARCHAR null 点検の規則（null はすべて）
-- param: body VARCHAR null 団体の識別子（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: severity VARCHAR 重さ
-- column: rule VARCHAR 点検の規則
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 初めの根拠の識別子
-- column: evidence_ids VARCHAR[] 根拠の識別子（文書の順）
-- column: lines INTEGER[] 根拠の始まりの行（根拠と同じ順）
-- column: words VARCHAR[] 根拠の文（根拠と同じ順。タグを除き、長いものは初めの120字）
-- first: 500
with listed as (
  select
    finding.rowid as finding,
    finding.assessment_id,
    finding.rule_id,
    finding.message_ja,
    case finding.severity when 'high' then 1 when 'medium' then 2 else 3 end as gravity,
    assessment.municipality_kana,
    coalesce(assessment.municipality, assessment.agency) as municipality,
    assessment.procedure,
    assessment.document_id
  from finding
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where ($severity is null or finding.severity = $severity)
    and ($rule is null or finding.rule_id = $rule)
    and ($body is null or assessment.body = $body)
  order by assessment.municipality_kana, finding.assessment_id, gravity, finding.rule_id, finding.message_ja
  /* first */
),
chosen as materialized (
  select listed.*, finding.severity, finding.message_en, finding.evidence_ids
  from listed
  join finding on finding.rowid = listed.finding
),
-- An evidence's identifier names its document and bytes, by which it is found sooner than by the whole.
cited as (
  select
    evidence_id,
    split_part(evidence_id, ':', 1) as document_id,
    cast(regexp_extract(evidence_id, ':(\d+)-', 1) as bigint) as byte_start,
    cast(regexp_extract(evidence_id, '-(\d+)$', 1) as bigint) as byte_end
  from (
    select distinct unnest(evidence_ids) as evidence_id
    from chosen
  )
),
place as materialized (
  select cited.*, evidence.line_start, evidence.line_end, document.encoding
  from cited
  join evidence using (document_id, byte_start, byte_end)
  join document using (document_id)
),
covered as materialized (
  select place.*, source_line.rowid as line
  from place
  join source_line
    on source_line.document_id = place.document_id
    and source_line.line_no between place.line_start and place.line_end
),
-- The texts of these lines only. As a list they are looked up in the lines, and not the lines in them.
words as materialized (
  select rowid as line, line_no, byte_start, text
  from source_line
  where rowid in (select unnest(list(distinct line)) from covered)
),
piece as (
  -- The part of each line that the evidence covers. Positions are bytes of the file, so text is cut as bytes where it is UTF-8.
  select
    covered.evidence_id,
    covered.byte_start,
    covered.line_start,
    words.line_no,
    case
      when covered.encoding <> 'utf-8' then words.text
      else decode(unhex(substr(
        hex(words.text),
        1 + 2 * greatest(0, covered.byte_start - words.byte_start),
        2 * (covered.byte_end - greatest(covered.byte_start, words.byte_start))
      )))
    end as text
  from covered
  join words using (line)
),
quote as (
  select
    evidence_id,
    any_value(byte_start) as byte_start,
    any_value(line_start) as line_start,
    string_agg(text, ' ' order by line_no) as text
  from piece
  group by evidence_id
),
-- Documents kept as HTML: boxes as characters, tags out. Headings in ＜…＞ are words, not tags.
plain as (
  select
    * exclude (text),
    replace(
      replace(
        regexp_replace(
          regexp_replace(regexp_replace(text, '<input[^<>]*checked[^<>]*>', '☑', 'g'), '<input[^<>]*>', '☐', 'g'),
          '</?[a-zA-Z][^<>]*>', ' ', 'g'
        ),
        '&lt;', '<'
      ),
      '&gt;', '>'
    ) as text
  from quote
),
short as (
  select * exclude (text), trim(regexp_replace(text, '\s+', ' ', 'g')) as text
  from plain
),
cut as (
  select
    * exclude (text),
    if(length(text) > 120, left(text, 120) || '…', text) as text
  from short
),
quoted as (
  select
    chosen.rule_id,
    chosen.assessment_id,
    chosen.message_ja,
    list(cut.evidence_id order by cut.byte_start, cut.evidence_id) as evidence_ids,
    list(cut.line_start order by cut.byte_start, cut.evidence_id) as lines,
    list(cut.text order by cut.byte_start, cut.evidence_id) as words
  from chosen
  cross join unnest(chosen.evidence_ids) as each_evidence(evidence_id)
  join cut on cut.evidence_id = each_evidence.evidence_id
  group by chosen.rule_id, chosen.assessment_id, chosen.message_ja
)
select
  chosen.municipality,
  chosen.procedure,
  chosen.severity,
  chosen.rule_id as rule,
  chosen.message_ja,
  chosen.message_en,
  chosen.assessment_id,
  chosen.document_id,
  quoted.evidence_ids[1] as evidence_id,
  quoted.evidence_ids,
  quoted.lines,
  quoted.words
from chosen
left join quoted using (rule_id, assessment_id, message_ja)
order by chosen.municipality_kana, chosen.assessment_id, chosen.gravity, chosen.rule_id, chosen.message_ja;

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
with chosen as (
  select
    finding.*,
    assessment.document_id,
    assessment.body,
    assessment.municipality_kana,
    assessment.procedure,
    coalesce(assessment.municipality, assessment.agency) as municipality
  from finding
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
  where ($severity is null or finding.severity = $severity)
    and ($rule is null or finding.rule_id = $rule)
    and ($body is null or assessment.body = $body)
),
cited as (
  select distinct unnest(evidence_ids) as evidence_id
  from chosen
),
piece as (
  -- The part of each line that the evidence covers. Positions are bytes of the file, so text is cut as bytes where it is UTF-8.
  select
    evidence.evidence_id,
    evidence.byte_start,
    evidence.line_start,
    source_line.line_no,
    case
      when document.encoding <> 'utf-8' then source_line.text
      else decode(unhex(substr(
        hex(source_line.text),
        1 + 2 * greatest(0, evidence.byte_start - source_line.byte_start),
        2 * (evidence.byte_end - greatest(evidence.byte_start, source_line.byte_start))
      )))
    end as text
  from cited
  join evidence using (evidence_id)
  join document using (document_id)
  join source_line
    on source_line.document_id = evidence.document_id
    and source_line.line_no between evidence.line_start and evidence.line_end
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
order by
  chosen.municipality_kana,
  chosen.assessment_id,
  case chosen.severity when 'high' then 1 when 'medium' then 2 else 3 end,
  chosen.rule_id,
  chosen.message_ja;

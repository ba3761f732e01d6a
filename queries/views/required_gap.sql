-- name: required_gap
-- title: 読めない※の項目
-- title_en: Items marked ※ that cannot be read
-- description: 重要な変更の対象（※）の項目のうち、空欄、判別できないもの、本文にないもの。その項目の言葉が本文にないときは、
--   様式の順でその直前（なければ直後）に読めた項目の言葉を示します。
create view required_gap as
with gap as (
  select *, sort_order * 1000 + coalesce(entry_no, 0) as position
  from answer_place
  where required and state in ('blank', 'undetermined', 'missing')
),
words as (
  select assessment_id, file_no, evidence_id, sort_order * 1000 + coalesce(entry_no, 0) as position
  from answer_place
  where evidence_id is not null and concept <> 'change_log'
),
-- The few lost items are looked up in one pass over the answers, without sorting them.
beside as (
  select
    gap.assessment_id,
    gap.item_id,
    gap.file_no,
    gap.entry_no,
    coalesce(
      arg_max(words.evidence_id, words.position) filter (where words.position < gap.position),
      arg_min(words.evidence_id, words.position) filter (where words.position > gap.position)
    ) as evidence_id
  from gap
  join words
    on words.assessment_id = gap.assessment_id and (words.file_no is null or gap.file_no is null or words.file_no = gap.file_no)
  where gap.evidence_id is null
  group by all
),
found as (
  select assessment_id, item_id, file_no, entry_no, evidence_id, false as beside
  from gap
  where evidence_id is not null
  union all
  select *, true
  from beside
)
select
  found.*,
  gap.state,
  gap.concept,
  gap.label,
  gap.section_place,
  gap.section_place_en
from found
join gap
  on
    gap.assessment_id = found.assessment_id
    and gap.item_id = found.item_id
    and gap.file_no is not distinct from found.file_no
    and gap.entry_no is not distinct from found.entry_no;

comment on view required_gap is '読めない※の項目（重要な変更の対象の項目のうち、空欄、判別できないもの、本文にないもの）';
comment on column required_gap.file_no is 'ファイルの番号（ファイルに関わらない項目は NULL）';
comment on column required_gap.entry_no is '委託事項・提供先・移転先・システムの番号（繰り返さない項目は NULL）';
comment on column required_gap.state is '記載の状態（空欄、判別できない、本文にない）';
comment on column required_gap.evidence_id is '根拠（その項目の言葉。本文になければ、直前か直後の項目の言葉）';
comment on column required_gap.label is '項目名（様式の文言）';
comment on column required_gap.section_place is '章と節の呼び方';
comment on column required_gap.section_place_en is '章と節の呼び方（英語）';
comment on column required_gap.beside is '根拠が、その項目ではなく前後の項目の言葉か';

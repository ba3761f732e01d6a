-- name: answer_place
-- title: 記載とその場所
-- title_en: Answers and their places
-- description: 項目ごとの記載に、様式の項目の情報と、読み手に示す場所の呼び方（例: Ⅲ6リスク1「リスクに対する措置の内容」（ファイル1））を添えます。
create view answer_place as
with item as (
  select
    *,
    case chapter when 'I' then 'Ⅰ' when 'II' then 'Ⅱ' when 'III' then 'Ⅲ' when 'IV' then 'Ⅳ' when 'V' then 'Ⅴ' when 'VI' then 'Ⅵ'
      when 'cover' then '表紙' else replace(chapter, 'annex', '別添') end || coalesce(nullif(section, '0'), '') as section_place,
    chapter || coalesce('.' || nullif(section, '0'), '') as section_place_en,
    nullif(regexp_extract(item_id, '\.risk(\d+)', 1), '') as risk,
    case repeats_per when 'outsourcing' then '委託事項' when 'provision' then '提供先' when 'transfer' then '移転先'
      when 'system' then 'システム' end as entry,
    case repeats_per when 'outsourcing' then 'item ' when 'provision' then 'provision ' when 'transfer' then 'transfer '
      when 'system' then 'system ' end as entry_en
  from form_item
)
select
  answer.assessment_id,
  answer.item_id,
  answer.file_no,
  answer.entry_no,
  answer.state,
  answer.value,
  answer.evidence_id,
  item.form,
  item.chapter,
  item.section,
  item.label,
  item.kind,
  item.concept,
  item.required,
  item.sort_order,
  item.section_place,
  item.section_place_en,
  concat(
    section_place, 'リスク' || risk, '「', label, '」',
    '（' || nullif(concat_ws('、', entry || answer.entry_no, 'ファイル' || answer.file_no), '') || '）'
  ) as place,
  concat(
    section_place_en, ' 「', label, '」',
    ' (' || nullif(concat_ws(', ', 'risk ' || risk, entry_en || answer.entry_no, 'file ' || answer.file_no), '') || ')'
  ) as place_en
from answer
join item using (item_id);

comment on view answer_place is '記載とその場所（項目ごとの記載と、その項目の呼び方）';
comment on column answer_place.file_no is 'ファイルの番号（ファイルに関わらない項目は NULL）';
comment on column answer_place.entry_no is '委託事項・提供先・移転先・システムの番号（繰り返さない項目は NULL）';
comment on column answer_place.state is '記載の状態';
comment on column answer_place.sort_order is '様式での順';
comment on column answer_place.section is '節の番号';
comment on column answer_place.label is '項目名（様式の文言）';
comment on column answer_place.kind is '項目の種類';
comment on column answer_place.section_place is '章と節の呼び方';
comment on column answer_place.section_place_en is '章と節の呼び方（英語）';
comment on column answer_place.place is '章・節・リスクの番号、項目名、委託事項などの番号、ファイルの番号';
comment on column answer_place.place_en is '章・節・リスクの番号など（英語）と、項目名（様式の文言）';

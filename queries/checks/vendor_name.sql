-- name: vendor_name
-- title: 委託先の名の食い違い
-- title_en: Vendor differs between change log and text
-- severity: low
-- description: 変更箇所で改めたとする委託先が、その後の変更の「変更前」にも、現在の委託先名にも現れないもの。
-- description_en: A vendor that the change log brought in is neither replaced by a later change nor a current vendor.
-- basis: 様式3 Ⅱ4③・様式4 Ⅱ4⑥「委託先名」と、変更箇所
-- basis_en: Form 3 II.4③, form 4 II.4⑥ 委託先名, and the change log.
-- reading: 変更箇所か現在の記載の直し忘れ、名称の写し誤り（1・2字違いの名が後の変更にあれば示します）、委託事項そのものの廃止などです。
--   要確認です。空白、法人の種類、支店名の有無は比べません。委託先名を一つでも読めない文書は指摘しません。
-- reading_en: The log or the text was not mended, a name was miscopied (a later change that differs in a letter or two is quoted), or the outsourcing
--   ended. To be checked. Spaces, legal forms and branches are not compared. Silent where any vendor cannot be read.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with renaming as (
  select
    assessment_id,
    change_no,
    changed_on,
    before_text,
    after_text,
    change.evidence_id,
    regexp_replace(before_text, '[\s　]+|株式会社|[（(]株[）)]|㈱|有限会社|[（(]有[）)]', '', 'g') as before_name,
    regexp_replace(after_text, '[\s　]+|株式会社|[（(]株[）)]|㈱|有限会社|[（(]有[）)]', '', 'g') as after_name
  from change
  join form_item using (item_id)
  where concept = 'outsourcing.vendor' and changed_on is not null
),
current_vendor as (
  select
    assessment_id,
    bool_and(vendor_raw is not null) as all_told,
    string_agg(
      regexp_replace(vendor_raw, '[\s　]+|株式会社|[（(]株[）)]|㈱|有限会社|[（(]有[）)]', '', 'g'), '、' order by file_no, entry_no
    ) as names,
    string_agg(vendor_raw, '、' order by file_no, entry_no) as printed,
    list(evidence_id order by file_no, entry_no) as words
  from outsourcing
  group by assessment_id
),
lost as (
  select *
  from renaming
  join current_vendor using (assessment_id)
  where
    all_told
    and length(after_name) between 2 and 60
    and not regexp_matches(after_name, '削除|略|同上|変更なし|未定')
    and not contains(names, after_name)
    and not exists (
      select 1
      from renaming as later
      where
        later.assessment_id = renaming.assessment_id
        and later.changed_on >= renaming.changed_on
        and later.change_no <> renaming.change_no
        and contains(later.before_name, renaming.after_name)
    )
),
miscopied as (
  -- A later change replaces a name that begins alike and differs in a letter or two (three bytes each).
  select lost.assessment_id, lost.change_no, min_by(later.before_text, later.change_no) as before_text,
    min_by(later.evidence_id, later.change_no) as evidence_id
  from lost
  join renaming as later
    on
      later.assessment_id = lost.assessment_id
      and later.changed_on >= lost.changed_on
      and later.change_no <> lost.change_no
      and length(later.before_name) between 5 and 60
      and left(later.before_name, 4) = left(lost.after_name, 4)
      and levenshtein(later.before_name, lost.after_name) <= 6
  group by lost.assessment_id, lost.change_no
)
select
  lost.assessment_id,
  format(
    '変更箇所では{}に委託先が「{}」となりましたが、その後の変更にも現在の記載（{}）にもこの名称がありません{}。要確認です。',
    changed_on, left(after_text, 60), left(printed, 120),
    coalesce(format('（その後の変更の「変更前」は「{}」）', left(miscopied.before_text, 60)), '')
  ) as message_ja,
  format(
    'The change log names 「{}」 as vendor from {}, but neither a later change{} nor the current text ({}) does; to be checked.',
    left(after_text, 60), changed_on, coalesce(format(' (which says 「{}」)', left(miscopied.before_text, 60)), ''), left(printed, 120)
  ) as message_en,
  list_filter(list_concat([lost.evidence_id, miscopied.evidence_id], words), word -> word is not null) as evidence_ids
from lost
left join miscopied using (assessment_id, change_no)

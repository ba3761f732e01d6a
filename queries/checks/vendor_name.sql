-- name: vendor_name
-- title: 委託先の名の食い違い
-- title_en: Vendor differs between change log and text
-- severity: low
-- description: 変更箇所で改めたとする委託先が、その後の変更の「変更前」にも、現在の委託先名にも現れないもの。
-- description_en: A vendor that the change log brought in is neither replaced by a later change nor a current vendor.
-- basis: 様式3 Ⅱ4③・様式4 Ⅱ4⑥「委託先名」と、変更箇所
-- reading: 変更箇所か現在の記載の直し忘れ、名称の写し誤り、委託事項そのものの廃止などです。要確認です。
--   空白、法人の種類、支店名の有無は比べません。委託先名を一つでも読めない文書は指摘しません。
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with renaming as (
  select
    assessment_id,
    change_no,
    changed_on,
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
)
select
  assessment_id,
  format(
    '変更箇所では{}に委託先が「{}」となりましたが、その後の変更にも現在の記載（{}）にもこの名称がありません。要確認です。',
    changed_on, left(after_text, 60), left(printed, 120)
  ) as message_ja,
  format(
    'The change log names 「{}」 as vendor from {}, but neither a later change nor the current text ({}) does; to be checked.',
    left(after_text, 60), changed_on, left(printed, 120)
  ) as message_en,
  list_prepend(evidence_id, words) as evidence_ids
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

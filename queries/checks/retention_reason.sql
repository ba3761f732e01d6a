-- name: retention_reason
-- title: 保管期間と、その理由が挙げる年数
-- title_en: Retention longer than its own reason
-- severity: medium
-- description: 保管期間が、その妥当性の中で挙げている保存年数（最も長いもの）より長いか、定められていないもの。
-- description_en: The retention period is longer than the longest period its reason cites, or without limit.
-- basis: 様式4 Ⅱ6②「期間」と「その妥当性」
-- basis_en: Form 4 II.6②: 期間 and その妥当性.
-- reading: 法定の年数を挙げたうえで、より長く保管する必要を述べている文書もあります。その必要が十分に述べられているかを確かめてください。
-- reading_en: Some documents cite the lawful period and then say why longer is needed: see whether that is said sufficiently.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with band(value, least) as (
  values ('1年', 1), ('2年', 2), ('3年', 3), ('4年', 4), ('5年', 5), ('6年以上10年未満', 6), ('10年以上20年未満', 10),
    ('20年以上', 20), ('定められていない', 1000)
),
period as (
  select assessment_id, file_no, value, least, answer.evidence_id
  from answer
  join form_item using (item_id)
  join band using (value)
  where concept = 'storage.retention'
),
cited as (
  select
    assessment_id,
    file_no,
    answer.evidence_id,
    list_max(
      list_transform(
        regexp_extract_all(
          translate(value, '０１２３４５６７８９一二三四五六七八九', '0123456789123456789'),
          '(\d{1,2})(?:年|か年|箇年|ヶ年)間?(?:の?間)?(?:は|、|の)?(?:保存|保管)', 1
        ),
        years -> cast(years as integer)
      )
    ) as years
  from answer
  join form_item using (item_id)
  where concept = 'storage.retention_reason' and state = 'answered' and not regexp_matches(value, '永年|永久|恒久')
)
select
  period.assessment_id,
  format(
    '保管期間は「{}」ですが、その妥当性が挙げる保存年数は{}年です。要確認です（ファイル{}）。', value, years, coalesce(period.file_no, 1)
  ) as message_ja,
  format(
    'The retention period is {}, but its reason cites {} years; to be checked (file {}).', value, years, coalesce(period.file_no, 1)
  ) as message_en,
  list_filter([period.evidence_id, cited.evidence_id], word -> word is not null) as evidence_ids
from period
join cited on cited.assessment_id = period.assessment_id and cited.file_no is not distinct from period.file_no
where years > 0 and least > years

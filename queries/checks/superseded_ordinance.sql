-- name: superseded_ordinance
-- title: 根拠としての個人情報保護条例
-- title_en: A personal information protection ordinance as the basis
-- severity: medium
-- description: 開示請求や提供・移転などの根拠として、地方公共団体の個人情報保護条例が記載されているもの。
-- description_en: A municipality's personal information protection ordinance is given as the basis of disclosure, provision or other measures.
-- basis: 個人情報の保護に関する法律の改正（令和3年法律第37号第51条、地方公共団体には 2023-04-01 施行）により、開示請求などは同法が直接定めます。
-- basis_en: Amendment of the Act on the Protection of Personal Information (Act No. 37 of 2021, art. 51; for local governments in force since
--   2023-04-01): the act itself rules disclosure and the rest.
-- reading: 開示・訂正・利用停止の記載は「中」、ほかの項目は「低」です。法律施行条例と議会の条例は指摘しません。
--   改正後に公表された評価書と、今も最新の評価書が対象です。
-- reading_en: Medium for disclosure, correction and suspension of use, low elsewhere. Ordinances that carry out the act and ordinances of assemblies are
--   not reported. Looks at assessments published since, and at those that are still the latest.
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with cited as (
  select
    assessment_id,
    evidence_id,
    place,
    place_en,
    concept like 'disclosure.%' as disclosure,
    regexp_extract(value, '個人情報(?:の)?保護(?:に関する)?条例') as words
  from answer_place
  where
    state = 'answered'
    and contains(value, '条例')
    and contains(value, '個人情報')
    and regexp_matches(value, '個人情報(?:の)?保護(?:に関する)?条例')
    and not regexp_matches(value, '(?:議会の?|旧[^。]{0,20}|(?:廃止|改正)(?:前|され)[^。]{0,20})(?:特定)?個人情報(?:の)?保護(?:に関する)?条例')
)
select
  assessment_id,
  case when disclosure and published_on >= date '2023-04-01' then 'medium' else 'low' end as severity,
  format(
    '{}に「{}」が記載されています。2023年4月1日から個人情報の保護に関する法律が直接適用されるため、要確認です。', place, words
  ) as message_ja,
  format('{} cites 「{}」, though the national act applies since 2023-04-01; to be checked.', place_en, words) as message_en,
  [cited.evidence_id] as evidence_ids
from cited
join assessment using (assessment_id)
where cited.evidence_id is not null and (is_latest or published_on >= date '2023-04-01')

-- name: superseded_article_19_7
-- title: 情報連携の根拠としての番号法第19条第7号
-- title_en: Article 19(vii) of the Number Act as the basis of network linkage
-- severity: medium
-- description: 情報提供ネットワークシステムによる情報連携の根拠として、繰り下がる前の番号法第19条第7号を引用しているもの。
-- description_en: Network linkage is based on Article 19(vii), which became (viii).
-- basis: デジタル社会の形成を図るための関係法律の整備に関する法律（令和3年法律第37号、2021-09-01 施行）により、第19条第7号は第8号になりました。
-- basis_en: Act No. 37 of 2021 on the formation of a digital society (in force since 2021-09-01): Article 19(vii) became (viii).
-- reading: 情報連携や、ほかの団体からの入手を述べる記載だけを見ます。第19条に第7項はないので、「第7項」は「第7号」の誤りとみなします。
--   改正後に公表された評価書と、改正前の公表でも今も最新の評価書が対象です（後者は重さを下げます）。
-- reading_en: Only text about network linkage, and about obtaining from other bodies. Article 19 has no paragraph 7: 第7項 is read as a slip for 第7号. Looks
--   at assessments published since, and at older ones that are still the latest (these are low).
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with cited as (
  select assessment_id, evidence_id, place, place_en, regexp_extract(value, '第?(?:[1１][9９]|十九)条 ?第?[7７七][号項]') as words
  from answer_place
  where
    state = 'answered'
    -- What is cheap to look for first.
    and contains(value, '条')
    and (
      contains(value, '7号') or contains(value, '７号') or contains(value, '七号')
      or contains(value, '7項') or contains(value, '７項') or contains(value, '七項')
    )
    -- Article 19 has no seventh paragraph: 第7項 is a slip for 第7号.
    and regexp_matches(
      value, '(?:[1１][9９]|十九)条 ?第?[7７七][号項](?:[^のに]|$|に(?:基|よ|規定)|の(?:規定|特定個人情報))'
    )
    and not regexp_matches(value, '(?:旧|改正前の?)(?:番号法)?第?(?:[1１][9９]|十九)条 ?第?[7７七][号項]')
    and (
      concept in ('linkage.legal_basis', 'recipient.legal_basis')
      or contains(value, '情報提供ネットワークシステム')
      or contains(value, '情報連携')
      or contains(value, '情報照会')
      -- What other bodies hand over comes by the network.
      or regexp_matches(value, '他の?(?:団体|市区?町村|機関|地方公共団体)等?からの?入手[^。]{0,20}[条法]第?(?:[1１][9９]|十九)条 ?第?[7７七][号項]')
    )
)
select
  assessment_id,
  case when published_on >= date '2021-09-01' then 'medium' else 'low' end as severity,
  format('{}に、情報連携の根拠として「{}」と記載されています（2021年9月1日から第19条第8号）。要確認です。', place, words) as message_ja,
  format('{} bases network linkage on 「{}」 (Article 19(viii) since 2021-09-01); to be checked.', place_en, words) as message_en,
  [cited.evidence_id] as evidence_ids
from cited
join assessment using (assessment_id)
where cited.evidence_id is not null and (is_latest or published_on >= date '2021-09-01')

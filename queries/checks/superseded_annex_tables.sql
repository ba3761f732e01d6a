-- name: superseded_annex_tables
-- title: 番号法の別表第一・別表第二の引用
-- title_en: Superseded Annex Tables 1 and 2 of the Number Act
-- severity: medium
-- description: 現在の記載が、統合・廃止された番号法の別表第一・別表第二（またはその主務省令の旧題名）を引用しているもの。
-- description_en: Current text cites Annex Table 1 or 2 of the Number Act, which were merged and abolished.
-- basis: 番号法の改正（令和5年法律第48号、2024-05-27 施行）により、別表第一は「別表」となり、別表第二は廃止されて主務省令第2条の表に移りました。
-- basis_en: Amendment of the Number Act (Act No. 48 of 2023, in force since 2024-05-27): Annex Table 1 became the Annex; Annex Table 2 was abolished,
--   its rows moved to the table of art. 2 of the ministerial order.
-- reading: 条例や他の法律の別表は指摘しません。改正後に公表された評価書と、改正前の公表でも今も最新の評価書が対象です（後者は重さを下げます）。
-- reading_en: Annexes of ordinances and other acts are not reported. Looks at assessments published since, and at older ones that are still the latest
--   (these are low).
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
    -- What stands between the act and the table: no ordinance, no other act, no end of a sentence.
    regexp_extract(
      regexp_replace(value, '[（(][^（）()]*(?:以下|平成|法律第)[^（）()]*[）)]', '', 'g'),
      '(?:番号法|番号利用法|番号の利用等に関する法律)(?:同法|[^例法。旧前]){0,60}?(別表第[一二12１２])', 1
    ) as annex
  from answer_place
  where state = 'answered' and contains(value, '別表第')
)
select
  assessment_id,
  case when published_on >= date '2024-05-27' then 'medium' else 'low' end as severity,
  format('{}に、2024年5月27日に改められた番号法の別表の旧称「{}」が残っています。要確認です。', place, annex) as message_ja,
  format('{} still cites the former 「{}」 of the Number Act, superseded on 2024-05-27; to be checked.', place_en, annex)
    as message_en,
  [cited.evidence_id] as evidence_ids
from cited
join assessment using (assessment_id)
where annex <> '' and cited.evidence_id is not null and (is_latest or published_on >= date '2024-05-27')

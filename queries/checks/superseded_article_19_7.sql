-- name: superseded_article_19_7
-- title: 情報連携の根拠としての番号法第19条第7号
-- title_en: Article 19(vii) of the Number Act as the basis of network linkage
-- severity: medium
-- description: 情報提供ネットワークシステムによる情報連携の根拠として、繰り下がる前の番号法第19条第7号を引用しているもの。
-- description_en: Network linkage is based on Article 19(vii), which became (viii).
-- basis: デジタル社会の形成を図るための関係法律の整備に関する法律（令和3年法律第37号、2021-09-01 施行）により、第19条第7号は第8号になりました。
-- reading: 情報連携を述べる記載だけを見ます。改正後に公表された評価書と、改正前の公表でも今も最新の評価書が対象です（後者は重さを下げます）。
-- column: assessment_id VARCHAR 評価書
-- column: severity VARCHAR 重さ
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with cited as (
  select assessment_id, answer.evidence_id
  from answer
  join form_item using (item_id)
  where
    state = 'answered'
    and (contains(value, '7号') or contains(value, '７号') or contains(value, '第七号'))
    and regexp_matches(
      value, '(?:[1１][9９]|十九)条 ?第?[7７七]号(?:[^のに]|$|に(?:基|よ|規定)|の(?:規定|特定個人情報))'
    )
    and not regexp_matches(value, '(?:旧|改正前の?)(?:番号法)?第?(?:[1１][9９]|十九)条 ?第?[7７七]号')
    and (
      concept in ('linkage.legal_basis', 'recipient.legal_basis')
      or contains(value, '情報提供ネットワークシステム')
      or contains(value, '情報連携')
      or contains(value, '情報照会')
    )
),
assessed as (
  select assessment_id, coalesce(published_on >= date '2021-09-01', false) as published_since
  from assessment
  where is_latest or published_on >= date '2021-09-01'
)
select
  assessment_id,
  case when published_since then 'medium' else 'low' end as severity,
  format('情報連携について「第19条第7号」（2021年9月1日から第8号）が{}か所に記載されています。要確認です。', count(*)) as message_ja,
  format('Network linkage cites Article 19(vii) ((viii) since 2021-09-01) in {} items; to be checked.', count(*)) as message_en,
  list(evidence_id order by evidence_id) as evidence_ids
from cited
join assessed using (assessment_id)
group by assessment_id, published_since

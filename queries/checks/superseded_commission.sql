-- name: superseded_commission
-- title: 特定個人情報保護委員会
-- title_en: The former Specific Personal Information Protection Commission
-- severity: low
-- description: 2016年に個人情報保護委員会となった特定個人情報保護委員会が、現在の記載に残っているもの。
-- description_en: The commission that became the Personal Information Protection Commission in 2016 is named in current text.
-- basis: 個人情報の保護に関する法律及び番号法の一部改正（平成27年法律第65号、2016-01-01 施行）
-- reading: 「特定個人情報保護委員会規則」「同告示」は法令の名として正しいので指摘しません。
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  format('2016年1月1日に個人情報保護委員会となった「特定個人情報保護委員会」が、現在の記載の{}か所に残っています。要確認です。', count(*))
    as message_ja,
  format('The 特定個人情報保護委員会, renamed on 2016-01-01, is still named in {} items; to be checked.', count(*)) as message_en,
  list(answer.evidence_id order by answer.evidence_id) as evidence_ids
from answer
join assessment using (assessment_id)
where
  state = 'answered'
  and contains(value, '特定個人情報保護委員会')
  and regexp_matches(value, '(?:^|[^旧])特定個人情報保護委員会(?:$|[^規告])')
  and (is_latest or published_on >= date '2016-01-01')
group by assessment_id

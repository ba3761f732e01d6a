-- name: superseded_commission
-- title: 特定個人情報保護委員会
-- title_en: The former Specific Personal Information Protection Commission
-- severity: low
-- description: 2016年に個人情報保護委員会となった特定個人情報保護委員会が、現在の記載に残っているもの。
-- description_en: The commission that became the Personal Information Protection Commission in 2016 is named in current text.
-- basis: 個人情報の保護に関する法律及び番号法の一部改正（平成27年法律第65号、2016-01-01 施行）
-- basis_en: Amendment of the Act on the Protection of Personal Information and of the Number Act (Act No. 65 of 2015, in force since 2016-01-01).
-- reading: 「特定個人情報保護委員会規則」「同告示」は法令の名として正しいので指摘しません。
-- reading_en: 特定個人情報保護委員会規則 and 同告示 are right as names of legislation and not reported.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  format('{}に、2016年1月1日に個人情報保護委員会となった「特定個人情報保護委員会」が残っています。要確認です。', place) as message_ja,
  format('{} still names the 特定個人情報保護委員会, renamed on 2016-01-01; to be checked.', place_en) as message_en,
  [stated.evidence_id] as evidence_ids
from answer_place as stated
join assessment using (assessment_id)
where
  stated.evidence_id is not null
  and state = 'answered'
  and contains(value, '特定個人情報保護委員会')
  and regexp_matches(value, '(?:^|[^旧])特定個人情報保護委員会(?:$|[^規告])')
  and (is_latest or published_on >= date '2016-01-01')

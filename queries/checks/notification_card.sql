-- name: notification_card
-- title: 本人確認の書類としての通知カード
-- title_en: The notification card as means of identification
-- severity: low
-- description: 本人確認や個人番号の確認の書類として、通知カードが記載されているもの。
-- description_en: The notification card is named as a document for identification or for checking the number.
-- basis: 番号法の改正（令和元年法律第16号、2020-05-25 施行）により、通知カードは廃止されました。記載事項が住民票と一致する間に限り、番号の確認に使えます。
-- basis_en: Amendment of the Number Act (Act No. 16 of 2019, in force since 2020-05-25): the notification card was abolished. It proves the number only
--   as long as it agrees with the resident record.
-- reading: 要確認です。一致する間は使えるという条件が書かれていれば、直すには及びません。
-- reading_en: To be checked. Nothing needs mending where that condition is stated.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  format('{}に、2020年5月25日に廃止された通知カードが、本人確認などの書類として記載されています。要確認です。', place) as message_ja,
  format('{} names the notification card, abolished on 2020-05-25, as a means of identification; to be checked.', place_en)
    as message_en,
  [stated.evidence_id] as evidence_ids
from answer_place as stated
join assessment using (assessment_id)
where
  stated.evidence_id is not null
  and state = 'answered'
  and contains(value, '通知カード')
  and regexp_matches(value, '本人確認|身元確認|番号確認|番号の確認|真正性|提示|確認書類')
  and not regexp_matches(value, '住民票[^。]{0,30}一致|通知カード[^。]{0,10}廃止')
  and (is_latest or published_on >= date '2020-05-25')

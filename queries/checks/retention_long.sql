-- name: retention_long
-- title: 長い、または定められていない保管期間
-- title_en: Retention for twenty years or more, or without limit
-- severity: medium
-- description: 保管期間が「20年以上」または「定められていない」もの。
-- description_en: The retention period is 20年以上 or 定められていない.
-- basis: 様式4 Ⅱ6②「保管期間」。番号法第20条・ガイドライン（必要がなくなったときは、できるだけ速やかに廃棄・削除する）
-- basis_en: Form 4 II.6② 保管期間; Number Act art. 20 and the Guidelines (to be erased as soon as possible when no longer needed).
-- reading: 法令が長い保存を求める事務もあります。「その妥当性」を読んで判断してください。
-- reading_en: Some procedures must keep their records long by law: read その妥当性 and judge.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  format('保管期間が「{}」です。その妥当性を確かめてください（ファイル{}）。', value, coalesce(file_no, 1)) as message_ja,
  format('The retention period is {}; see the reason given (file {}).', value, coalesce(file_no, 1)) as message_en,
  [answer.evidence_id] as evidence_ids
from answer
join form_item using (item_id)
where concept = 'storage.retention' and value in ('20年以上', '定められていない') and answer.evidence_id is not null

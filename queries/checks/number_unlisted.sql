-- name: number_unlisted
-- title: 個人番号のチェックと別添にない個人番号
-- title_en: 個人番号 ticked, but not listed
-- severity: low
-- description: 主な記録項目の「個人番号」にチェックがあるのに、別添の記録項目に個人番号が見当たらないもの。
-- description_en: 個人番号 is ticked among the main recorded items, but the annex does not list it.
-- basis: 様式3・様式4 Ⅱ2④「主な記録項目」と（別添）「特定個人情報ファイル記録項目」（ファイルのすべての記録項目を記載する）
-- basis_en: Forms 3 and 4: II.2④ 主な記録項目, and the annex 特定個人情報ファイル記録項目 (all items that the file records).
-- reading: 別添の書き漏らしか、別添の一部が本文から失われたものです。要確認です。別添が短いとき（60字未満）、
--   ファイルが二つ以上あって別添のどれかが分からないときは指摘しません。
-- reading_en: Either the annex leaves it out or a part of the annex was lost from the text; to be checked. Silent where the annex is short (below 60
--   characters), or where there are two files or more and the annex may mean either.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  '主な記録項目の「個人番号」にチェックがありますが、別添の記録項目に個人番号が見当たりません。要確認です。' as message_ja,
  '個人番号 is ticked among the main recorded items, but the annex does not list it; to be checked.' as message_en,
  list_filter([evidence_id, listed_evidence_id], word -> word is not null) as evidence_ids
from recorded_number
where
  state = 'checked'
  and length(listed) >= 60
  and not regexp_matches(listed, '個人番号|マイナンバー')

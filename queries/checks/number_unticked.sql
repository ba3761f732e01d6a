-- name: number_unticked
-- title: 個人番号のチェックと別添の記録項目
-- title_en: 個人番号 unticked though listed
-- severity: high
-- description: 主な記録項目の「個人番号」にチェックがないのに、別添の記録項目に個人番号があるもの。
-- description_en: 個人番号 is not ticked among the main recorded items, but the annex lists it.
-- basis: 様式3・様式4 Ⅱ2④「主な記録項目」と（別添）「特定個人情報ファイル記録項目」
-- basis_en: Forms 3 and 4: II.2④ 主な記録項目, and the annex 特定個人情報ファイル記録項目.
-- reading: チェックの付け忘れです。チェックを判別できないとき、ファイルが二つ以上あって別添のどれかが分からないときは指摘しません。
-- reading_en: The tick was forgotten. Silent where the box cannot be told, or where there are two files or more and the annex may mean either.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  '主な記録項目の「個人番号」にチェックがありませんが、別添の記録項目に個人番号があります。' as message_ja,
  '個人番号 is not ticked among the main recorded items, but the annex lists it.' as message_en,
  list_filter([evidence_id, listed_evidence_id], word -> word is not null) as evidence_ids
from recorded_number
where
  state = 'unchecked'
  and regexp_matches(listed, '(?:^|[^\p{Han}\p{Hiragana}\p{Katakana}])個人番号(?:$|[^\p{Han}\p{Hiragana}\p{Katakana}ー])')

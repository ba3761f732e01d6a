-- name: chapters
-- title: 章ごとの記載の状態
-- title_en: States by chapter
-- description: 評価書と章ごとの、記載の状態別の項目数とリスクの評価の数。
-- description_en: Items by state, and risk ratings, per assessment and chapter.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: form VARCHAR 様式
-- column: chapter VARCHAR 章
-- column: items BIGINT 項目
-- column: answered BIGINT 記載あり
-- column: blank BIGINT 空欄
-- column: not_applicable BIGINT 該当なし
-- column: undetermined BIGINT 判別できない
-- column: missing BIGINT 本文にない
-- column: ratings_read BIGINT 読み取れたリスクの評価
-- column: ratings_not_applicable BIGINT 該当しないリスクの評価
-- column: ratings_expected BIGINT 様式にあるリスクの評価
select
  coverage.assessment_id,
  assessment_latest.form,
  coverage.chapter,
  coverage.items,
  coverage.answered,
  coverage.blank,
  coverage.not_applicable,
  coverage.undetermined,
  coverage.missing,
  coverage.ratings_read,
  coverage.ratings_not_applicable,
  coverage.ratings_expected
from coverage
join assessment_latest using (assessment_id)
where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
order by
  coverage.assessment_id,
  (
    select min(form_item.sort_order) from form_item
    where form_item.form = assessment_latest.form and form_item.chapter = coverage.chapter
  );

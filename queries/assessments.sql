-- name: assessments
-- title: 評価書の一覧
-- title_en: List of assessments
-- description: 評価書と、その読み取りの状況。
-- description_en: The assessments and how well they were read.
-- filters: true
-- param: month VARCHAR null 公表の月（2026-01 の形。null はすべて、空文字は読み取れないもの）
-- param: picked_form VARCHAR null 様式（basic・priority・full。null はすべて）
-- param: picked_category VARCHAR null 事務の区分（null はすべて、空文字は読み取れないもの）
-- param: picked_prefecture VARCHAR null 都道府県（null はすべて、空文字は読み取れないもの）
-- param: published_year VARCHAR null 公表の年（null はすべて、空文字は読み取れないもの）
-- param: review_state VARCHAR null 再実施の時期（code の review_state。null はすべて）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: form VARCHAR 様式
-- column: title VARCHAR 評価書名
-- column: procedure_category VARCHAR 事務の区分
-- column: published_on DATE 公表日
-- column: items BIGINT 項目の数
-- column: answered BIGINT 記載のある項目の数
-- column: undetermined BIGINT 答えを判別できない項目の数
-- column: missing BIGINT 本文にない項目の数
-- column: unexplained_share DOUBLE 本文のうち説明できなかった割合（0〜1）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: document_id VARCHAR 文書の識別子
-- precompute: true
-- first: 500
with states as (
  select
    assessment_id,
    cast(sum(items) as bigint) as items,
    cast(sum(answered) as bigint) as answered,
    cast(sum(undetermined) as bigint) as undetermined,
    cast(sum(missing) as bigint) as missing
  from coverage
  group by assessment_id
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.prefecture,
  assessment.form,
  assessment.title,
  assessment.procedure_category,
  assessment.published_on,
  states.items,
  states.answered,
  states.undetermined,
  states.missing,
  document.unexplained_bytes / nullif(document.explained_bytes + document.unexplained_bytes, 0) as unexplained_share,
  assessment.assessment_id,
  assessment.document_id
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
join document using (document_id)
left join states using (assessment_id)
left join review_due using (assessment_id)
where ($month is null or coalesce(left(cast(assessment.published_on as varchar), 7), '') = $month)
  and ($picked_prefecture is null or coalesce(assessment.prefecture, '') = $picked_prefecture)
  and ($published_year is null or coalesce(left(cast(assessment.published_on as varchar), 4), '') = $published_year)
  and ($review_state is null or review_due.review_state = $review_state)
  and ($picked_form is null or assessment.form = $picked_form)
  and ($picked_category is null or coalesce(assessment.procedure_category, '') = $picked_category)
order by assessment.municipality_kana, assessment.assessment_id;

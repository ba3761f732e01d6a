-- name: assessments
-- title: 評価書の一覧
-- title_en: List of assessments
-- description: 最新の評価書と、その読み取りの状況。
-- description_en: The latest assessments and how well they were read.
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: form VARCHAR null 様式（basic・priority・full。null はすべて）
-- param: month VARCHAR null 公表の月（2026-01 の形。null はすべて、空文字は読み取れないもの）
-- param: category VARCHAR null 事務の区分（null はすべて、空文字は読み取れないもの）
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
-- column: document_id VARCHAR 文書の識別子
-- precompute: true
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
  coalesce(assessment_latest.municipality, assessment_latest.agency) as municipality,
  assessment_latest.prefecture,
  assessment_latest.form,
  assessment_latest.title,
  assessment_latest.procedure_category,
  assessment_latest.published_on,
  states.items,
  states.answered,
  states.undetermined,
  states.missing,
  document.unexplained_bytes / nullif(document.explained_bytes + document.unexplained_bytes, 0) as unexplained_share,
  assessment_latest.document_id
from assessment_latest
join document using (document_id)
left join states using (assessment_id)
where ($prefecture is null or assessment_latest.prefecture = $prefecture)
  and ($form is null or assessment_latest.form = $form)
  and ($month is null or coalesce(left(cast(assessment_latest.published_on as varchar), 7), '') = $month)
  and ($category is null or coalesce(assessment_latest.procedure_category, '') = $category)
order by assessment_latest.municipality_kana, assessment_latest.assessment_id;

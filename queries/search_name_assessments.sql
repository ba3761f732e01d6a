-- name: search_name_assessments
-- title: 名のある評価書
-- title_en: Assessments with a name
-- description: 検索で見つかったシステムや事務の名が、どの評価書にあるか。
-- description_en: Which assessments have the name of a system or procedure that was found.
-- filters: true
-- param: name_kind VARCHAR null 種類（municipality・vendor・system・procedure）
-- param: name VARCHAR null 名
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務
-- column: form VARCHAR 様式
-- column: published_on DATE 公表日
-- column: assessment_id VARCHAR 評価書
-- column: document_id VARCHAR 文書
-- column: evidence_id VARCHAR 根拠
select
  chosen.municipality,
  chosen.procedure,
  chosen.form,
  chosen.published_on,
  chosen.assessment_id,
  chosen.document_id,
  min(named.evidence_id) as evidence_id
from search_named as named
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as chosen using (assessment_id)
where named.name_kind = $name_kind
  and named.name = $name
group by all
order by any_value(chosen.municipality_kana), chosen.assessment_id;

-- name: compare_choices
-- title: 比べられる評価書
-- title_en: Assessments to compare
-- description: 言葉に当てはまる評価書を 30 まで。選んだ評価書があれば、同じ区分の事務の評価書が先です。
-- description_en: Up to 30 assessments with the words. Where one is given, those of the same category of procedure come first.
-- filters: true
-- param: text VARCHAR null 団体・事務・評価書名に含まれる言葉（null はすべて）
-- param: like VARCHAR null 先に選んだ評価書の識別子（null はなし）
-- column: municipality VARCHAR 団体
-- column: prefecture VARCHAR 都道府県
-- column: procedure VARCHAR 事務の名称
-- column: procedure_category VARCHAR 事務の区分
-- column: form VARCHAR 様式
-- column: published_on DATE 公表日
-- column: same_category BOOLEAN 先に選んだ評価書と同じ区分か
-- column: assessment_id VARCHAR 評価書の識別子
-- column: document_id VARCHAR 文書の識別子
-- precompute: true
with first_chosen as (
  select assessment_id, procedure_category, coalesce(municipality_code, agency, series_id) as body
  from assessment
  where assessment_id = $like
)
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.prefecture,
  assessment.procedure,
  assessment.procedure_category,
  assessment.form,
  assessment.published_on,
  coalesce(assessment.procedure_category = first_chosen.procedure_category, false) as same_category,
  assessment.assessment_id,
  assessment.document_id
from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest) as assessment
left join first_chosen on true
where assessment.assessment_id is distinct from $like
  and (
    $text is null
    or list_bool_and(list_transform(
      string_split(trim(regexp_replace(nfc_normalize($text), '[\s　]+', ' ', 'g')), ' '),
      lambda word: contains(
        search_words(concat_ws(' ', assessment.prefecture, assessment.municipality, assessment.agency,
          assessment.municipality_kana, assessment.procedure, assessment.title)),
        search_words(word)
      )
    ))
  )
order by
  same_category desc,
  assessment.body is not distinct from first_chosen.body,
  assessment.municipality_kana,
  assessment.assessment_id
limit 30;

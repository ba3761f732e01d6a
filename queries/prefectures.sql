-- name: prefectures
-- title: 評価書のある都道府県
-- title_en: Prefectures with assessments
-- description: 絞り込みの選択肢。最新の評価書の数を添えます。
-- description_en: The choices of the filter, with the number of latest assessments.
-- column: prefecture VARCHAR 都道府県
-- column: prefecture_code VARCHAR 都道府県コード（2桁）
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  prefecture,
  left(municipality_code, 2) as prefecture_code,
  count(*) as assessments
from assessment_latest
where prefecture is not null
group by all
order by prefecture_code nulls last, prefecture;

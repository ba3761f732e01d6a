-- name: subcontracting
-- title: 再委託の有無
-- title_en: Sub-contracting
-- description: 評価書の委託事項を、再委託の有無で数えます。判別できないものは「しない」に含めません。
-- description_en: Outsourcing items by whether they may be sub-contracted. What cannot be told is not counted as "no".
-- filters: true
-- keys: true
-- column: subcontracting VARCHAR 再委託の有無（判別できなければ NULL）
-- column: items BIGINT 委託事項の数
-- column: share DOUBLE 委託事項に占める割合（0〜1）
-- column: assessments BIGINT 評価書の数
-- precompute: true
select
  outsourcing.subcontracting,
  count(*) as items,
  count(*) / sum(count(*)) over () as share,
  count(distinct outsourcing.assessment_id) as assessments
from outsourcing
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
group by outsourcing.subcontracting
order by items desc, outsourcing.subcontracting nulls last;

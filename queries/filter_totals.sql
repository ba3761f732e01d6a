-- name: filter_totals
-- title: 絞り込んだ評価書の数
-- title_en: Assessments chosen
-- description: 絞り込みに当てはまる評価書の数と、絞り込む前の数。
-- description_en: The assessments that the filters leave, of how many.
-- filters: true
-- column: chosen BIGINT 絞り込みに当てはまる評価書の数
-- column: assessments BIGINT 絞り込む前の評価書の数（版の選び方は同じ）
-- precompute: true
select
  (
    select count(*)
    from assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  ) as chosen,
  (select count(*) from assessment where is_latest or not coalesce(cast($latest as boolean), true)) as assessments;

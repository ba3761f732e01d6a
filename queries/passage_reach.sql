-- name: passage_reach
-- title: 独自の対策と、共通の対策
-- title_en: Local measures and shared ones
-- description: リスク対策の章の文を、同じ文・ほぼ同じ文を使う団体の数で分けて、節ごとに数えます。1 団体だけの文は、その団体に独自の対策の記述です。
-- description_en: Passages of the chapters on risk measures by section and by how many municipalities use the same or nearly the
--   same words. What only one municipality says is its own.
-- filters: true
-- column: form VARCHAR 様式
-- column: risk_section VARCHAR 節（章と節の番号）
-- column: reach VARCHAR 使う団体の数の区分
-- column: passages BIGINT 文の数
-- column: characters BIGINT 文字数
-- column: share DOUBLE その節の文に占める割合（0〜1）
-- precompute: true
select
  assessment.form,
  form_item.chapter || '.' || form_item.section as risk_section,
  boilerplate.reach,
  count(*) as passages,
  sum(boilerplate.characters)::bigint as characters,
  count(*) / sum(count(*)) over (partition by assessment.form, risk_section) as share
from passage_use
join boilerplate using (passage_id)
join form_item using (item_id)
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where form_item.chapter = if(assessment.form = 'basic', 'IV', 'III')
  or (assessment.form = 'full' and form_item.chapter = 'IV')
group by assessment.form, risk_section, boilerplate.reach
order by assessment.form desc, min(form_item.sort_order), boilerplate.reach;

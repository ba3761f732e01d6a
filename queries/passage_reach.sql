-- name: passage_reach
-- title: 独自の対策と、共通の対策
-- title_en: Local measures and shared ones
-- description: リスク対策の章の文を、同じ文・ほぼ同じ文を使う団体の数で分けて、節ごとに数えます。1 団体だけの文は、その団体に独自の対策の記述です。
-- description_en: Passages of the chapters on risk measures by section and by how many municipalities use the same or nearly the
--   same words. What only one municipality says is its own.
-- filters: true
-- keys: true
-- column: form VARCHAR 様式
-- column: risk_section VARCHAR 節（章と節の番号）
-- column: reach VARCHAR 使う団体の数の区分
-- column: passages BIGINT 文の数
-- column: characters BIGINT 文字数
-- column: share DOUBLE その節の文に占める割合（0〜1）
-- precompute: true
select
  assessment.form,
  cast(section_text.section as varchar) as risk_section,
  cast(section_text.reach as varchar) as reach,
  cast(sum(section_text.passages) as bigint) as passages,
  cast(sum(section_text.characters) as bigint) as characters,
  sum(section_text.passages) / sum(sum(section_text.passages)) over (partition by assessment.form, section_text.section)
    as share
from section_text
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_key)
group by assessment.form, section_text.section, section_text.reach
order by assessment.form desc, min(section_text.sort_order), reach;

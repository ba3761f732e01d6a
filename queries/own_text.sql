-- name: own_text
-- title: 独自の記述の割合
-- title_en: Share of own words
-- description: 最新の評価書ごとに、長い記述（50字以上）のうち、他の団体の最新の評価書にも同じ文・ほぼ同じ文がない部分の割合。絞り込んでも、比べる相手はすべての団体です。
-- description_en: Of each newest assessment's long passages, the share that no other municipality's newest assessment has in the
--   same or nearly the same words. Filters choose the assessments, not whom they are compared with.
-- filters: true
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: own_share DOUBLE 独自の文字数の割合（0〜1。長い記述がなければ NULL）
-- column: own_characters BIGINT 独自の文字数
-- column: shared_characters BIGINT 他の団体にもある文字数
-- column: assessment_id VARCHAR 評価書の識別子
-- precompute: true
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  text_share.own_share,
  text_share.own_characters,
  text_share.shared_characters,
  text_share.assessment_id
from text_share
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
order by text_share.own_share desc nulls last, assessment.municipality_kana, text_share.assessment_id;

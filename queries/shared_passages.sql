-- name: shared_passages
-- title: 多くの団体が使う文
-- title_en: Passages that most municipalities share
-- description: 最新の評価書の文を、同じ文・ほぼ同じ文を使う団体の多い順に。絞り込んだ評価書にある文だけを示し、団体はすべての団体を数えます。
-- description_en: Passages of the newest assessments by the number of municipalities that use the same or nearly the same words.
--   Filters choose the passages; the municipalities are counted among all.
-- filters: true
-- keys: true
-- column: passage VARCHAR 文（ほぼ同じ文のうち、最もよく使われるもの）
-- column: municipalities BIGINT 使う団体の数
-- column: assessments BIGINT 使う評価書の数
-- column: wordings BIGINT 言い回しの数
-- column: characters INTEGER 文字数
-- column: similar_id VARCHAR ほぼ同じ文のまとまりの識別子
-- precompute: true
with chosen as (
  select distinct passage.similar_id
  from passage_use
  join passage using (passage_id)
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as assessment using (assessment_id)
)
select
  arg_max(boilerplate.text, {'uses': boilerplate.uses, 'text': boilerplate.text}) as passage,
  any_value(boilerplate.similar_municipalities) as municipalities,
  any_value(boilerplate.similar_assessments) as assessments,
  any_value(boilerplate.similar_texts) as wordings,
  arg_max(boilerplate.characters, {'uses': boilerplate.uses, 'text': boilerplate.text}) as characters,
  boilerplate.similar_id
from boilerplate
join chosen using (similar_id)
where boilerplate.similar_municipalities > 1
group by boilerplate.similar_id
order by municipalities desc, assessments desc, characters desc, boilerplate.similar_id
limit 200;

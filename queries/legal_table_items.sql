-- name: legal_table_items
-- title: 別表の項
-- title_en: Items of the annex tables
-- description: 引用されている、番号法の別表と、主務省令第2条の表の項。条例の別表は含みません。法令の略称は、番号法の別表の項が指す法令です。
-- description_en: Items of the Number Act's annex tables and of the table in Article 2 of the ministerial order. Tables of ordinances
--   are left out. The statute is the one that the item of the act's table stands for.
-- filters: true
-- keys: true
-- column: table_name VARCHAR 表
-- column: table_item VARCHAR 項（記載がなければ NULL）
-- column: statute VARCHAR 項の指す法令の略称（分からなければ NULL）
-- column: assessments BIGINT 評価書の数
-- column: citations BIGINT 引用の数
-- precompute: true
select
  citation.table_name,
  citation.table_item,
  any_value(citation.statute) as statute,
  count(distinct citation.assessment_id) as assessments,
  count(*) as citations
from citation
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where citation.table_name is not null
  and (citation.law = '番号法' or citation.table_name = '主務省令第2条の表')
group by citation.table_name, citation.table_item
order by
  list_position(['別表', '主務省令第2条の表', '別表第一', '別表第二'], citation.table_name),
  try_cast(regexp_extract(citation.table_item, '\d+') as integer) nulls last,
  citation.table_item nulls last;

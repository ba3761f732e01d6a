-- name: document_shared
-- title: 文書の定型文
-- title_en: Shared passages of a document
-- description: 文書の長い記述（50字以上）の段落ごとに、同じ文またはほぼ同じ文を最新の評価書で使う、ほかの団体の数を示します。
-- description_en: Each passage of a document's long answers, with how many other bodies use the same or nearly the same words in their latest assessments.
-- param: document_id VARCHAR null 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- column: byte_start BIGINT 始まりのバイト位置
-- column: byte_end BIGINT 終わりのバイト位置
-- column: line_start INTEGER 始まりの行番号
-- column: line_end INTEGER 終わりの行番号
-- column: characters INTEGER 文字数
-- column: other_bodies BIGINT 同じ文を使うほかの団体の数
with own as (
  select assessment_id, coalesce(municipality_code, agency, series_id) as body
  from assessment
  where document_id = $document_id
),
here as (
  select passage_use.evidence_id, passage.similar_id, passage.characters
  from passage_use
  semi join own using (assessment_id)
  join passage using (passage_id)
),
spread as (
  select similar_id, any_value(similar_municipalities) as bodies
  from boilerplate
  semi join here using (similar_id)
  group by similar_id
),
-- Bodies are counted by their latest assessments; the document's own is no other.
own_words as (
  select distinct passage.similar_id
  from assessment_latest
  semi join own using (body)
  join passage_use using (assessment_id)
  join passage using (passage_id)
)
select
  here.evidence_id,
  evidence.byte_start,
  evidence.byte_end,
  evidence.line_start,
  evidence.line_end,
  here.characters,
  coalesce(spread.bodies, 0) - if(own_words.similar_id is null, 0, 1) as other_bodies
from here
join evidence using (evidence_id)
left join spread using (similar_id)
left join own_words using (similar_id)
order by evidence.byte_start, evidence.byte_end;

-- name: compare_shared
-- title: 比べる評価書のうち、他の団体も使う文
-- title_en: Passages of the assessments compared that others use, too
-- description: 比べるために選んだ評価書の段落のうち、他の団体の最新の評価書にも同じ文、またはほぼ同じ文があるもの。
-- description_en: Passages of the assessments chosen for comparison that the latest assessments of other municipalities have as well, or nearly so.
-- param: assessments VARCHAR[] null 評価書の識別子（null はなし）
-- column: text VARCHAR 文（整えたもの）
-- column: municipalities BIGINT 同じ文、またはほぼ同じ文を使う団体の数
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: item_id VARCHAR 項目の識別子
-- column: assessment_id VARCHAR 評価書の識別子
with chosen as (
  select unnest(string_split($assessments, chr(31))) as assessment_id
),
used as (
  select passage_use.*, passage.text, passage.similar_id
  from passage_use
  semi join chosen using (assessment_id)
  join passage using (passage_id)
),
spread as (
  select similar_id, any_value(similar_municipalities) as municipalities
  from boilerplate
  semi join used using (similar_id)
  group by similar_id
)
select used.text, spread.municipalities, used.file_no, used.entry_no, used.item_id, used.assessment_id
from used
join spread using (similar_id)
where spread.municipalities > 1
order by used.assessment_id, used.item_id, used.file_no, used.entry_no, used.ordinal;

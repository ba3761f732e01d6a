-- name: body_named
-- title: 評価書のある団体
-- title_en: Bodies with assessments
-- description: 評価書のある団体の名称、都道府県、読み。団体名を読み取れなければ評価実施機関名です。
-- kept: true
create view body_named as
select
  assessment_body.body_key,
  assessment_body.body,
  coalesce(min(assessment.municipality), min(assessment.agency)) as name,
  min(assessment.prefecture) as prefecture,
  min(municipality.kana) as kana
from assessment
join assessment_body using (assessment_id)
left join municipality using (municipality_code)
group by assessment_body.body_key, assessment_body.body;

comment on view body_named is '評価書のある団体の名称、都道府県、読み';
comment on column body_named.name is '団体名（読み取れなければ評価実施機関名）';
comment on column body_named.body is '団体を数えるための鍵（団体コード、なければ評価実施機関名）';
comment on column body_named.body_key is '団体の通し番号（この倉庫の中だけのもの）';

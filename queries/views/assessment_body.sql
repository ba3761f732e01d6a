-- name: assessment_body
-- title: 評価書の番号
-- title_en: Numbers of assessments
-- description: 評価書とその団体の、この倉庫での通し番号と、絞り込みに要る項目。数えるための表はこの番号で結びます（識別子の文字列より速いため）。
-- kept: true
create view assessment_body as
with named as (
  select
    assessment_id,
    prefecture,
    form,
    procedure_category,
    published_on,
    is_latest,
    -- Where the code is unknown the printed name still tells one body from another.
    coalesce(municipality_code, agency, series_id) as body
  from assessment
)
select
  assessment_id,
  cast(row_number() over (order by assessment_id) as integer) as assessment_key,
  body,
  cast(dense_rank() over (order by body) as integer) as body_key,
  prefecture,
  form,
  procedure_category,
  published_on,
  is_latest
from named;

comment on view assessment_body is '評価書と団体の、この倉庫での通し番号と、絞り込みに要る項目';
comment on column assessment_body.assessment_key is '評価書の通し番号（この倉庫の中だけのもの）';
comment on column assessment_body.body is '団体を数えるための鍵（団体コード、なければ評価実施機関名）';
comment on column assessment_body.body_key is '団体の通し番号（この倉庫の中だけのもの）';

-- name: assessment_latest
-- title: 最新の評価書
-- title_en: Latest assessments
-- description: 系列（同じ事務の評価書）ごとに最も新しい評価書。団体の読みと区分を添えます。
create view assessment_latest as
select * exclude (assessment_key, body_key)
from assessment_chosen(null, null, null, null, null, null, null, true);

comment on view assessment_latest is '最新の評価書（系列ごとに最も新しいもの）';
comment on column assessment_latest.title is '評価書名';
comment on column assessment_latest.subjects_range is '対象人数（様式の選択肢の文言）';
comment on column assessment_latest.subjects_min is '対象人数の下限（この数を含む。下限がなければ NULL）';
comment on column assessment_latest.subjects_max is '対象人数の上限（この数を含む。上限がなければ NULL）';
comment on column assessment_latest.department is '担当部署';
comment on column assessment_latest.body is '団体を数えるための鍵（団体コード、なければ評価実施機関名）';
comment on column assessment_latest.municipality_kana is '団体の読み（並べ替えに使う）';
comment on column assessment_latest.municipality_class is '団体の区分';

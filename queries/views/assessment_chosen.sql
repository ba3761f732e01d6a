-- name: assessment_chosen
-- title: 絞り込んだ評価書
-- title_en: Chosen assessments
-- description: 絞り込み（queries/filters.ts）に当てはまる評価書を、団体の読みと区分を添えて返す表マクロ。問いはここから読みます。
--   NULL の条件は「すべて」です。複数の値は chr(31) でつないだ1つの文字列で渡し、空の値は「読み取れない」を表します。
create macro is_among(choices, value) as
  choices is null or list_contains(string_split(cast(choices as varchar), chr(31)), coalesce(value, ''));

-- Whether an assessment is meant: first the choices, then what is known of it. The default of "latest" says that only
-- the newest assessment of each series is.
create macro is_chosen(
  prefectures, municipalities, forms, categories, vendors, published_from, published_to, latest,
  of_id, newest, of_prefecture, of_body, of_form, of_category, published
) as (
  (newest or not coalesce(cast(latest as boolean), true))
  and is_among(prefectures, of_prefecture)
  and is_among(municipalities, of_body)
  and is_among(forms, of_form)
  and is_among(categories, of_category)
  and (published_from is null or published >= cast(published_from as date))
  and (published_to is null or published <= cast(published_to as date))
  and (
    vendors is null
    or of_id in (
      select outsourcing.assessment_id
      from outsourcing
      where vendors is not null and is_among(vendors, outsourcing.vendor_id)
    )
  )
);

create macro assessment_chosen(
  prefectures, municipalities, forms, categories, vendors, published_from, published_to, latest
) as table
with named as (
  select
    assessment.*,
    assessment_body.assessment_key,
    assessment_body.body,
    assessment_body.body_key,
    municipality.kana as municipality_kana,
    municipality.class as municipality_class
  from assessment
  join assessment_body using (assessment_id)
  left join municipality using (municipality_code)
)
from named
where is_chosen(
  prefectures, municipalities, forms, categories, vendors, published_from, published_to, latest,
  assessment_id, is_latest, prefecture, body, form, procedure_category, published_on
);

comment on macro is_among is '値が選択肢（chr(31) でつないだ文字列）の中にあるか。選択肢が NULL なら真、値が NULL なら空文字とみなす';
comment on macro is_chosen is '評価書が絞り込みに当てはまるか（絞り込みの8項目、続けて評価書の識別子、最新か、都道府県、団体、様式、事務の区分、公表日）';
comment on macro table assessment_chosen is '絞り込みに当てはまる評価書（都道府県、団体、様式、事務の区分、委託先、公表日の始めと終わり、最新のみ）';

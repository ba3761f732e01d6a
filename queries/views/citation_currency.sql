-- name: citation_currency
-- title: 現行の引用と旧い引用
-- title_en: Current and superseded citations
-- description: 点検の規則 superseded_… ごとに、評価書の旧い引用（点検の結果）と、それに代わる現行の引用を、1つずつ示します。
--   現行の引用を決まった形で引用できない規則（名称の変更など）は、旧い引用だけを示します。
-- kept: true
create view citation_currency as
select
  finding.rule_id as rule,
  finding.assessment_id,
  'superseded' as currency,
  unnest(finding.evidence_ids) as evidence_id
from finding
where finding.rule_id like 'superseded_%'
union all
select
  replacement.rule,
  citation.assessment_id,
  'current',
  citation.evidence_id
from citation
join (
  values
    ('superseded_annex_tables', '番号法', null, '別表'),
    ('superseded_annex_tables', null, null, '主務省令第2条の表'),
    ('superseded_article_19_7', '番号法', '第19条第8号', null),
    ('superseded_ordinance', '個人情報の保護に関する法律', null, null)
) as replacement(rule, law, article, table_name)
  on citation.law = coalesce(replacement.law, citation.law)
  and coalesce(citation.article, '') = coalesce(replacement.article, citation.article, '')
  and coalesce(citation.table_name, '') = coalesce(replacement.table_name, citation.table_name, '');

comment on view citation_currency is '現行の引用と旧い引用（点検の規則 superseded_… ごと）';
comment on column citation_currency.rule is '点検の規則';
comment on column citation_currency.currency is '現行（current）か、旧い引用（superseded、点検の結果）か';

-- name: control_level
-- title: 管理策の答えの区分
-- title_en: Answers of controls by level
-- description: 管理策（行っているか、十分かを答える項目）ごとの答えの区分。様式の選択肢を、文言の作り（特に力を入れて…、十分に…、…している、
--   …していない）で分けます。答えのない項目（措置の説明だけの項目）は含みません。答えがなければ、記載の状態を区分とします。
-- kept: true
create view control_level as
select
  control.*,
  -- The shorter forms ask of the audit only which kinds are carried out.
  if(control.label = '実施の有無', '監査', control.label) as control,
  case
    when control.state <> 'answered' then control.state
    when control.answer is null then 'undetermined'
    -- Options by which the question does not arise.
    when control.answer in ('再委託していない', '政府機関ではない') then 'outside'
    when control.answer like '特に力を入れて%' then 'special_effort'
    when control.answer like '十分に%いない' then 'insufficient'
    when control.answer like '十分に%' then 'sufficient'
    when control.answer like '%いない' then 'not_done'
    else 'done'
  end as level
from control
join assessment using (assessment_id)
where not exists (
  from form_item
  where form_item.form = assessment.form
    and form_item.chapter || '.' || form_item.section = control.section
    and form_item.label = control.label
    and form_item.kind = 'text'
);

comment on view control_level is '管理策の答えの区分（様式の選択肢の文言の作りで分ける）';
comment on column control_level.control is '管理策（様式の項目名。監査は様式によらず「監査」）';
comment on column control_level.level is '答えの区分（code の control_level。答えがなければ記載の状態）';
comment on column control_level.file_no is 'ファイルの番号';
comment on column control_level.section is '節（章と節の番号）';
comment on column control_level.label is '項目名（様式の文言）';
comment on column control_level.answer is '答え（様式の選択肢の文言。なければ NULL）';
comment on column control_level.detail is '説明';
comment on column control_level.state is '記載の状態（code の answer_state）';

-- name: medium_used
-- title: 使う媒体
-- title_en: Media used
-- description: 特定個人情報の入手・委託先への提供・提供・移転の方法の欄ごとに、チェックのある媒体と、判別できない媒体。
-- kept: true
create view medium_used as
select
  answer.assessment_id,
  case
    when form_item.concept = 'file.methods' then 'acquisition'
    when form_item.concept = 'outsourcing.transfer_methods' then 'outsourcing'
    when form_item.repeats_per = 'transfer' then 'transfer'
    else 'provision'
  end as flow,
  answer.file_no,
  answer.entry_no,
  answer.state,
  coalesce(list(mark.option) filter (where mark.state = 'checked'), []) as media,
  coalesce(list(mark.option) filter (where mark.state = 'undetermined'), []) as undetermined_media,
  answer.evidence_id
from answer
join form_item using (item_id)
left join mark
  on mark.assessment_id = answer.assessment_id
  and mark.item_id = answer.item_id
  and mark.file_no is not distinct from answer.file_no
  and mark.entry_no is not distinct from answer.entry_no
where form_item.concept in ('file.methods', 'outsourcing.transfer_methods', 'recipient.methods')
group by all;

comment on view medium_used is '使う媒体（入手・委託先への提供・提供・移転の方法の欄ごと）';
comment on column medium_used.flow is '流れ（code の medium_flow）';
comment on column medium_used.media is 'チェックのある媒体';
comment on column medium_used.undetermined_media is 'チェックの有無を判別できない媒体';
comment on column medium_used.file_no is 'ファイルの番号';
comment on column medium_used.entry_no is '委託事項・提供先・移転先の番号';
comment on column medium_used.state is '記載の状態（code の answer_state）';

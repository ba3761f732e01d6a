-- name: recent_changes
-- title: 前の版からの変更
-- title_en: Changes since the previous version
-- description: 倉庫に前の版があればその公表日より後の変更箇所、なければ最後の変更日の変更箇所。日の分からない行は、最後に undated として示します。
-- description_en: Change rows after the previous version's publication, or of the last day of change where the warehouse has no
--   previous version. Rows without a day come last.
-- param: bodies VARCHAR null 団体の鍵（改行で区切る）
-- column: assessment_id VARCHAR 評価書の識別子
-- column: since_on DATE 前の版の公表日（なければ NULL）
-- column: change_no INTEGER 変更の番号
-- column: changed_on DATE 変更日
-- column: item_raw VARCHAR 項目（印刷のまま）
-- column: before_text VARCHAR 変更前
-- column: after_text VARCHAR 変更後
-- column: timing VARCHAR 提出時期
-- column: reason VARCHAR 提出時期に係る説明
-- column: category VARCHAR 変更の理由の区分
-- column: evidence_id VARCHAR 根拠の識別子
with since as (
  select
    assessment_latest.assessment_id,
    max(previous.published_on) as since_on
  from assessment_latest
  left join assessment as previous
    on previous.series_id = assessment_latest.series_id and not previous.is_latest
  where list_contains(string_split($bodies, chr(10)), assessment_latest.body)
  group by assessment_latest.assessment_id
),
logged as (
  select change.*, since.since_on, max(change.changed_on) over (partition by change.assessment_id) as last_on
  from change
  join since using (assessment_id)
)
select
  assessment_id, since_on, change_no, changed_on, item_raw, before_text, after_text, timing, reason, category, evidence_id
from logged
where changed_on is null or case when since_on is null then changed_on = last_on else changed_on > since_on end
order by assessment_id, changed_on desc nulls last, change_no;

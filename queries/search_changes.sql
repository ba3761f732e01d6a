-- name: search_changes
-- title: 言葉のある変更箇所
-- title_en: Changes with words
-- description: 変更箇所のうち、変更前か変更後に言葉がすべて含まれるもの。新しいものから示します。索引を使わず、絞り込んだ評価書の変更箇所をすべて読みます。
-- description_en: Entries of the change logs whose text before or after the change contains all the words, newest first. All changes of the filtered assessments are read; there is no index of them.
-- filters: true
-- param: phrase VARCHAR null 探す言葉（空白で区切る）
-- param: shown INTEGER 50 示す変更箇所の数
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務
-- column: changed_on DATE 変更日
-- column: item_raw VARCHAR 項目（印刷のまま）
-- column: text VARCHAR 変更前と変更後（検索のために表記をそろえたもの）
-- column: words VARCHAR[] 探した言葉（表記をそろえたもの）
-- column: changes BIGINT 当てはまる変更箇所の全数
-- column: document_id VARCHAR 文書
-- column: evidence_id VARCHAR 根拠
with asked as materialized (
  select search_asked($phrase) as words
),
read as (
  select
    change.*,
    search_words(concat_ws(' → ', change.before_text, change.after_text)) as text,
    coalesce(chosen.municipality, chosen.agency) as municipality,
    chosen.procedure,
    chosen.document_id
  from change
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as chosen using (assessment_id)
)
select
  municipality,
  procedure,
  changed_on,
  item_raw,
  text,
  asked.words,
  count(*) over () as changes,
  document_id,
  evidence_id
from read
cross join asked
where len(asked.words) > 0
  and len(list_filter(asked.words, word -> not contains(read.text, word))) = 0
order by changed_on desc nulls last, assessment_id, change_no
limit $shown;

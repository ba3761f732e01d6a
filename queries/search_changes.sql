-- name: search_changes
-- title: 言葉のある変更箇所
-- title_en: Changes with words
-- description: 絞り込んだ評価書の変更箇所のうち、変更前・変更後・説明のどれかに言葉がすべて含まれるもの。同じ文は1行にし、新しいものから示します。
-- description_en: Entries of the change logs of the filtered assessments in which the text before, after or the explanation contains all the words, the same text once, newest first.
-- filters: true
-- param: phrase VARCHAR null 探す言葉（空白で区切る。どれかは2文字以上）
-- param: shown INTEGER 20 示す文の数
-- param: tried INTEGER null 新しい文から、この数だけを確かめる（null はすべて）
-- column: municipality VARCHAR 団体（最も新しい1か所）
-- column: procedure VARCHAR 事務（最も新しい1か所）
-- column: changed_on DATE 変更日（最も新しい1か所）
-- column: item_raw VARCHAR 項目（印刷のまま。最も新しい1か所）
-- column: part VARCHAR どの欄か（before 変更前、after 変更後、reason 説明）
-- column: text VARCHAR 文（検索のために表記をそろえたもの）
-- column: printed VARCHAR 文（印刷のまま）
-- column: words VARCHAR[] 探した言葉（表記をそろえたもの）
-- column: places BIGINT その文のある欄の数
-- column: document_id VARCHAR 文書
-- column: evidence_id VARCHAR 根拠
with found as materialized (
  select text_id, text, printed, words
  from changes_found($phrase, $tried)
),
place as (
  select
    search_change_place.text_id,
    search_change_place.part,
    change.changed_on,
    change.item_raw,
    change.evidence_id,
    coalesce(chosen.municipality, chosen.agency) as municipality,
    chosen.procedure,
    chosen.document_id,
    count(*) over each_text as places,
    row_number() over newest_first as ordinal
  from search_change_place
  semi join found using (text_id)
  join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
    as chosen using (assessment_id)
  join change using (assessment_id, change_no)
  window
    each_text as (partition by search_change_place.text_id),
    newest_first as (
      partition by search_change_place.text_id
      order by change.changed_on desc nulls last, change.assessment_id, change.change_no, search_change_place.part
    )
)
select
  place.municipality,
  place.procedure,
  place.changed_on,
  place.item_raw,
  place.part,
  found.text,
  found.printed,
  found.words,
  place.places,
  place.document_id,
  place.evidence_id
from place
join found using (text_id)
where place.ordinal = 1
order by place.changed_on desc nulls last, found.text_id desc
limit $shown;

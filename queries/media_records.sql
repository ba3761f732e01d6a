-- name: media_records
-- title: 媒体の記載
-- title_en: What is said about media
-- description: 入手、委託先への提供、提供、移転の方法の欄ごとの媒体と、その根拠。
-- description_en: Each cell about the means of a flow with its media and its evidence.
-- filters: true
-- param: flow VARCHAR null 流れ（null はすべて）
-- param: medium VARCHAR null 媒体、または記載の状態（null はすべて）
-- column: municipality VARCHAR 団体
-- column: procedure VARCHAR 事務の名称
-- column: flow VARCHAR 流れ
-- column: file_no INTEGER ファイルの番号
-- column: entry_no INTEGER 繰り返しの番号
-- column: media VARCHAR チェックのある媒体
-- column: undetermined_media VARCHAR 判別できない媒体
-- column: state VARCHAR 記載の状態
-- column: document_id VARCHAR 文書の識別子
-- column: evidence_id VARCHAR 根拠の識別子
-- first: 500
select
  coalesce(assessment.municipality, assessment.agency) as municipality,
  assessment.procedure,
  medium_used.flow,
  medium_used.file_no,
  medium_used.entry_no,
  nullif(array_to_string(medium_used.media, '、'), '') as media,
  nullif(array_to_string(medium_used.undetermined_media, '、'), '') as undetermined_media,
  medium_used.state,
  assessment.document_id,
  medium_used.evidence_id
from medium_used
join assessment_chosen($prefecture, $municipality, $form, $category, $vendor, $from, $to, $latest)
  as assessment using (assessment_id)
where ($flow is null or medium_used.flow = $flow)
  and (
    $medium is null
    or medium_used.state = $medium
    or list_contains(medium_used.media, $medium)
    or ($medium = 'undetermined' and medium_used.undetermined_media <> [])
  )
order by
  assessment.municipality_kana,
  assessment.assessment_id,
  medium_used.flow,
  medium_used.file_no nulls first,
  medium_used.entry_no nulls first;

/** The table of the differences between two warehouses: as it is written, and what the renderers are given. */
import type { RowOf } from '../schema'
import { code, integer, optional, table, text } from '../schema/column'

export const RELEASE_DIFF = 'release_diff'

export const releaseDiff = table(
  '二つの倉庫の違い（1行1列。表の1行の違いは同じ番号を持つ）',
  ['difference_no', 'column_name'],
  {
    difference_no: integer('違いの番号（1から。表の1行ごと）'),
    change: code('release_change', '追加・削除・変更（code の release_change）'),
    from_assessment_id: optional(text('旧の倉庫での評価書の識別子（旧になければ NULL）')),
    to_assessment_id: optional(text('新の倉庫での評価書の識別子（新になければ NULL）')),
    agency: optional(text('評価実施機関名')),
    title: optional(text('評価書名')),
    table_name: text('違いのある表'),
    item_id: optional(text('様式の項目の識別子')),
    item_label: optional(text('様式の項目名（章と節を添える）')),
    file_no: optional(integer('特定個人情報ファイルの番号（新の倉庫の番号。削除されたものは旧の番号）')),
    entry_no: optional(integer('システム・委託事項・提供先・移転先の番号（新の倉庫の番号。削除されたものは旧の番号）')),
    entry_name: optional(text('特定個人情報ファイル・システム・委託事項・提供先・移転先の名称')),
    row_label: optional(text('表の中でどの行か（選択肢、リスク、変更日と項目など）')),
    column_name: text('違いのある列'),
    from_value: optional(text('旧の値（旧に行がないか空なら NULL）')),
    to_value: optional(text('新の値（新に行がないか空なら NULL）')),
  },
)

export type Difference = RowOf<(typeof releaseDiff)['columns']>

/** The comparison for a reader: a summary by table, then assessment by assessment what was and what is. */
import stringWidth from 'string-width'
import { tables, tableNames } from '../schema'
import { codes } from '../schema/codes'
import type { Column } from '../schema/column'
import { differs, type Release, type Summary, type TableSummary } from './compare'
import { groupsOf } from './read'
import type { Difference } from './release-diff'
import { comparedTables } from './rules'
import { shorten, wordsThatDiffer } from './words'

/** Texts up to this length are shown in full, before and after. */
const SHORT = 40
const NAME = 24
const SIGNS = { added: '＋', removed: '－', changed: '・' } as const

/** @param differences null for the summary alone */
export async function* renderText(
  summary: Summary,
  differences: AsyncIterable<Difference> | null,
): AsyncGenerator<string> {
  yield summaryText(summary)
  if (!differs(summary)) {
    yield '\n違いはありません。\n'
    return
  }
  if (differences === null) return
  let assessment = ''
  let table = ''
  for await (const row of groupsOf(differences, ({ difference_no }) => difference_no)) {
    const [first] = row
    const heading = headingOf(first)
    if (heading !== assessment) yield `\n■ ${heading}\n`
    const alone = isAlone(first)
    if (!alone && (heading !== assessment || first.table_name !== table)) {
      yield `  【${tableLabel(first.table_name)}】${first.table_name}\n`
    }
    assessment = heading
    table = first.table_name
    if (!alone) yield rowText(row)
  }
}

/** An assessment that only one of the warehouses has. */
const isAlone = ({ table_name, change }: Difference): boolean => table_name === 'assessment' && change !== 'changed'

function headingOf({ from_assessment_id: from, to_assessment_id: to, agency, title }: Difference): string {
  if (from === null && to === null) return '評価書によらない表'
  const name = `${agency ?? '(評価実施機関名なし)'}「${title ?? '(評価書名なし)'}」`
  if (from === null) return `評価書の追加: ${name}${to ?? ''}`
  if (to === null) return `評価書の削除: ${name}${from}`
  return `${name}${from === to ? to : `${from} → ${to}`}`
}

function rowText(row: readonly [Difference, ...Difference[]]): string {
  const [first] = row
  const { change, item_label, row_label } = first
  const words = [item_label, row_label && shorten(row_label), placeOf(first)].filter((word) => word !== null)
  const title = `    ${SIGNS[change]} ${words.length === 0 ? tableLabel(first.table_name) : words.join(' ')}`
  if (change === 'changed') {
    return [title, ...row.map((cell) => `        ${columnLabel(cell)}: ${changeText(cell)}`)].join('\n') + '\n'
  }
  const told = comparedTables.find(({ name }) => name === first.table_name)?.label ?? []
  const values = row
    .filter(({ column_name }) => !told.includes(column_name))
    .flatMap((cell) => {
      const value = change === 'added' ? cell.to_value : cell.from_value
      return value === null ? [] : [`${columnLabel(cell)} ${quoted(cell, value)}`]
    })
  return `${title}\n${values.length === 0 ? '' : `        ${values.join('、')}\n`}`
}

function placeOf({ file_no, entry_no, entry_name }: Difference): string | null {
  const places = [file_no === null ? null : `ファイル${file_no}`, entry_no === null ? null : `${entry_no}件目`]
  const words = places.filter((place) => place !== null).join('の')
  if (words === '') return null
  return `〔${words}${entry_name === null ? '' : `「${shorten(entry_name, NAME)}」`}〕`
}

function changeText(cell: Difference): string {
  const { from_value: from, to_value: to } = cell
  if (from === null || to === null || Math.max(from.length, to.length) <= SHORT) {
    return `${from === null ? '(なし)' : quoted(cell, from)} → ${to === null ? '(なし)' : quoted(cell, to)}`
  }
  return wordsThatDiffer(from, to)
}

/** A code by its label, anything else in the document's words. */
function quoted(cell: Difference, value: string): string {
  const { domain = null, type = 'VARCHAR' } = columnOf(cell) ?? {}
  if (domain === null) return type === 'VARCHAR' ? `「${shorten(value)}」` : value
  const labels: Readonly<Record<string, readonly [string, string]>> = codes[domain]
  return labels[value]?.[0] ?? value
}

function columnOf({ table_name, column_name }: Difference): Column | undefined {
  const name = tableNames.find((table) => table === table_name)
  const columns: Readonly<Record<string, Column>> = name ? tables[name].columns : {}
  return columns[column_name]
}

/** What a comment says before it explains. */
const headOf = (comment: string): string => comment.replace(/（.*$/, '')

/** What a value means; a reference is shown by what it refers to (see `release_diff`). */
function columnLabel(cell: Difference): string {
  const { references = null, comment = cell.column_name } = columnOf(cell) ?? {}
  return references === 'vendor' || references === 'passage' ? tableLabel(references) : headOf(comment)
}

function tableLabel(table: string): string {
  const name = tableNames.find((each) => each === table)
  return headOf(name ? tables[name].comment : table)
}

function summaryText({ from, to, assessments, tables: summaries }: Summary): string {
  const { added, removed, revised, changed, equal } = assessments
  const filled = summaries.filter(({ from_rows, to_rows }) => from_rows + to_rows > 0)
  const compared = filled.filter(({ changes }) => changes !== null)
  const counted = filled.filter(({ changes }) => changes === null)
  return [
    '二つの倉庫の違い',
    `  旧 ${releaseText(from)}`,
    `  新 ${releaseText(to)}`,
    ...(from.version === to.version ? [] : ['  読み取りの版が違います。同じ文書の読み方の違いも含みます。']),
    '',
    `評価書: 追加 ${number(added)}、削除 ${number(removed)}、改訂 ${number(revised)}、同じ版で違いあり ${number(changed)}、違いなし ${number(equal)}`,
    '',
    ...columns([['表', '', '旧の行', '新の行', '追加', '削除', '変更'], ...compared.map(summaryRow)]),
    ...(counted.length === 0 ? [] : ['', '行数だけを数える表(ファイルとバイト位置、段落の文):']),
    ...columns(counted.map(summaryRow)),
    '',
  ].join('\n')
}

function releaseText({ path, loaded_at, documents, rejected }: Release): string {
  return `${path}(${loaded_at.slice(0, 10)} 読み込み、文書 ${number(documents)} 件、受け付けなかった文書 ${number(rejected)} 件)`
}

function summaryRow({ table, from_rows, to_rows, changes }: TableSummary): string[] {
  const counts = changes === null ? [] : [changes.added, changes.removed, changes.changed]
  return [`${table}`, tableLabel(table), ...[from_rows, to_rows, ...counts].map(number)]
}

const number = (value: number): string => value.toLocaleString('ja')

/** Two columns of words, the others of numbers. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i] ?? '')))) ?? []
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = ' '.repeat((widths[i] ?? 0) - stringWidth(cell))
        return i < 2 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd()
      .replace(/^/, '  '),
  )
}

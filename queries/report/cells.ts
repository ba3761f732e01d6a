/** How cells read, in whatever format. */
import { groupedBy } from './grouped'
import type { Cell, Column, Quote, Table } from './model'
import { dayIn, type Language, type Words } from './words'

/** Words shown of a quote or a value in a running text; the lines beside it lead to the rest. */
const MAXIMUM = 320
/** Words shown of the first line of a quote that is shown from its middle. */
const HEADING = 40

/** A cell's value as text; what is not known says so. */
export function valueText(cell: Cell, lang: Language, words: Words): string | null {
  if (cell.value === null) return cell.kind === 'text' ? null : words.unknown
  if (typeof cell.value === 'number') return new Intl.NumberFormat(lang).format(cell.value)
  return cell.kind === 'day' ? dayIn(lang, cell.value) : cell.value
}

/** A text cut at its end. */
export function cut(text: string, words: Words, maximum = MAXIMUM): string {
  const characters = [...text]
  return characters.length <= maximum ? text : characters.slice(0, maximum).join('') + words.omitted
}

/** A quote's words for a running text: a long one from where its decisive words begin, after its first line. */
export function quotedText({ words: quoted, focus = 0 }: Quote, words: Words): string {
  // What follows the decisive words may be short: then more of what leads to them is shown.
  const from = Math.min(focus, quoted.length - (MAXIMUM - HEADING))
  const [first = ''] = quoted.split('\n')
  if ([...quoted].length <= MAXIMUM || from <= Math.min(first.length, HEADING)) return cut(quoted, words)
  return `${[...first].slice(0, HEADING).join('')}${words.between}${cut(quoted.slice(from), words, MAXIMUM - HEADING)}`
}

/** A cell's quotes, those that would read the same together: their words are shown once, with every place. */
export function quotesByWords(cell: Cell, words: Words): readonly (readonly Quote[])[] {
  return [...groupedBy(cell.quotes ?? [], (quote) => quotedText(quote, words)).values()]
}

/** Whether a quote's words are shown already, by the cell or beside it. */
export const placesAreEnough = (quote: Quote, cell: Cell): boolean => cell.placesOnly === true || repeats(quote, cell)

/** Whether a quote's words only repeat what the cell shows. */
function repeats(quote: Quote, cell: Cell): boolean {
  const value = cell.original ?? (cell.value === null ? '' : String(cell.value))
  return squeeze(quote.words) === squeeze(value)
}

const squeeze = (text: string): string => text.normalize('NFKC').replaceAll(/[\s[\]「」]+/g, '')

/** Columns whose cells head the rows below them, and the others, each with its index. */
export function columnsOf(table: Table): Readonly<Record<'groups' | 'others', readonly IndexedColumn[]>> {
  const indexed = table.columns.map((column, index) => ({ column, index }))
  return { groups: indexed.filter(({ column }) => column.group), others: indexed.filter(({ column }) => !column.group) }
}

export interface IndexedColumn {
  readonly column: Column
  readonly index: number
}

/** Columns, by index, of which every cell is a number. */
export function numericColumns({ columns, rows }: Table): ReadonlySet<number> {
  return new Set([...columns.keys()].filter((index) => rows.every((row) => row[index]?.kind === 'number')))
}

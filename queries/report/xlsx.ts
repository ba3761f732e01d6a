/** A report as a workbook: a first sheet that says what it is, then one sheet a table, with frozen headings and filters. */
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import { valueText } from './cells'
import type { Cell, Column, Report, Table } from './model'
import { wordsIn, type Words } from './words'

/** Characters that a cell holds at most. */
const MAXIMUM = 32_767
const SHEET_XML = 'xl/worksheets/sheet{id}.xml'

export async function renderXlsx(report: Report): Promise<Buffer> {
  const tables = report.sections.flatMap((section) => section.tables)
  const sheets = [coverSheet(report, tables), ...tables.map((table) => tableSheet(report, table))]
  return writeExcelFile(sheets, { features: [filters], fontFamily: 'Yu Gothic', fontSize: 10 }).toBuffer()
}

/** The types of the overload that takes several sheets. */
type Arguments = Parameters<typeof writeExcelFile>
type NodeSheet = Arguments[0][number]
type Feature = NonNullable<NonNullable<Arguments[1]>['features']>[number]

/** Excel's own drop-downs over the headings: the library leaves them to a feature. */
const filters: Feature = {
  files: {
    transform: {
      [SHEET_XML]: {
        transform: (xml, options) => {
          // Only tables have frozen headings.
          if (options.stickyRowsCount !== 1) return xml
          const rows = xml.split('<row ').length - 1
          const columns = options.columns?.length ?? 1
          const ref = `A1:${getCellAddress(Math.max(rows, 1) - 1, columns - 1)}`
          const order = getOrderOfSiblings(SHEET_XML, 'worksheet') ?? []
          const markup = getSelfClosingTagMarkup('autoFilter', { ref })
          return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
        },
      },
    },
  },
}

const wrapped = { wrap: true, alignVertical: 'top' } as const
const heading = (value: string): CellObject => ({
  ...textCell(value),
  fontWeight: 'bold',
  backgroundColor: '#E8F1FE',
})

function coverSheet({ lang, title, subtitle, head, guide }: Report, tables: readonly Table[]): NodeSheet {
  const words = wordsIn[lang]
  const lines = (texts: readonly string[]): CellObject[][] =>
    texts.map((text) => [{ ...textCell(text), columnSpan: 3 }])
  return {
    sheet: words.coverSheet,
    columns: [{ width: 34 }, { width: 60 }, { width: 12 }],
    data: [
      [{ ...textCell(`${subtitle} — ${title}`), fontWeight: 'bold', fontSize: 14, columnSpan: 3 }],
      ...head.map(([label, text]) => [textCell(label), textCell(text)]),
      [],
      [{ ...textCell(words.guideTitle), fontWeight: 'bold', columnSpan: 3 }],
      ...lines(guide),
      [],
      [heading(words.columns.sheet), heading(words.columns.content), heading(words.columns.count)],
      ...tables.map((table) => [
        textCell(table.sheet),
        textCell([table.caption, ...(table.notes ?? []), ...(table.rows.length === 0 ? [table.empty] : [])].join('\n')),
        numberCell(table.rows.length),
      ]),
    ],
  }
}

function tableSheet(report: Report, table: Table): NodeSheet {
  const words = wordsIn[report.lang]
  const { columns, rows, empty } = table
  const headings = columns.flatMap((column) => headingsOf(column, columns, words))
  const data = rows.map((row) => columns.flatMap((column, index) => cellsOf(report, column, row[index])))
  return {
    sheet: table.sheet,
    stickyRowsCount: 1,
    columns: headings.map(({ width }) => ({ width })),
    data: [headings.map(({ label }) => heading(label)), ...(rows.length === 0 ? [[textCell(empty)]] : data)],
  }
}

interface Heading {
  readonly label: string
  readonly width: number
}

/** A cited column takes four: what is said, the words, their file and their lines. */
function headingsOf({ label, width, cited }: Column, all: readonly Column[], words: Words): Heading[] {
  if (!cited) return [{ label, width: Math.min(width + 2, 60) }]
  const alone = all.filter((column) => column.cited).length === 1
  const named = (part: string): string => (alone ? part : `${label}: ${part}`)
  return [
    { label: label === words.columns.evidence ? words.columns.note : label, width: Math.min(width, 44) },
    { label: named(words.columns.words), width: 60 },
    { label: named(words.columns.file), width: 28 },
    { label: named(words.columns.line), width: 12 },
  ]
}

function cellsOf({ lang }: Report, column: Column, cell: Cell | undefined): CellObject[] {
  const words = wordsIn[lang]
  const value = cell ? valueCell(cell, valueText(cell, lang, words)) : textCell('')
  if (!column.cited) return [value]
  const quotes = cell?.quotes ?? []
  const joined = (texts: readonly string[]): CellObject => textCell(texts.join('\n'))
  return [
    value,
    joined(quotes.map((quote) => quote.words)),
    joined(quotes.map((quote) => quote.file)),
    joined(
      quotes.map(({ lineStart, lineEnd }) => (lineStart === lineEnd ? `${lineStart}` : `${lineStart}–${lineEnd}`)),
    ),
  ]
}

/** Numbers and days stay what they are, so that they can be sorted and counted. */
function valueCell({ kind, value, strong, original }: Cell, text: string | null): CellObject {
  const style = strong === true ? { fontWeight: 'bold' as const } : {}
  if (typeof value === 'number') return { ...numberCell(value), ...style }
  const date = kind === 'day' && value !== null ? new Date(`${value}T00:00:00Z`) : null
  if (date && !Number.isNaN(date.getTime())) {
    return { value: date, type: Date, format: 'yyyy-mm-dd', align: 'left', ...wrapped, ...style }
  }
  const told = [text ?? '', original].filter((part) => part !== undefined).join('\n')
  return { ...textCell(told), ...style }
}

const numberCell = (value: number): CellObject => ({ value, type: Number, ...wrapped })

/** As text: what looks like a formula or a number stays what it is. */
function textCell(value: string): CellObject {
  return { value: value.slice(0, MAXIMUM), type: String, format: '@', ...wrapped }
}

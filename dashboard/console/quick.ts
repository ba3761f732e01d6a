/** The quick chart: a Vega-Lite specification from a few choices, as text the reader may edit. */
import { DataType, type Table } from 'apache-arrow'
import { columnsOf, toRows, type Cell } from '../../queries/rows'
import type { ChartChoice } from '../state/resultView'

type Kind = 'quantitative' | 'temporal' | 'nominal'

/** The name under which a specification finds the result. */
export const RESULT = 'result'

/** Rows that are drawn: a browser draws no more marks in a reasonable time. */
export const CHART_ROWS = 5000

export type ChartRow = Record<string, Cell>

/** A result's rows as marks are made of them. */
export const chartRows = (table: Table): ChartRow[] => toRows(table, 0, CHART_ROWS)

/** The kind of each column; a column name that is given twice is the later one. */
function kindsOf(table: Table): Map<string, Kind> {
  return new Map(columnsOf(table).map(({ name, type }) => [name, kindOf(type)]))
}

function kindOf(type: DataType): Kind {
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'quantitative'
  return DataType.isDate(type) || DataType.isTimestamp(type) ? 'temporal' : 'nominal'
}

/** What a result is likely to be drawn as: its first number over its first other column. */
export function firstChoice(table: Table): ChartChoice {
  const kinds = [...kindsOf(table)]
  const y = kinds.find(([, kind]) => kind === 'quantitative')?.[0] ?? ''
  const [x, kind] = kinds.find(([name]) => name !== y) ?? [y, 'quantitative']
  return { mark: kind === 'temporal' ? 'line' : kind === 'quantitative' ? 'point' : 'bar', x, y, colour: '' }
}

/** A choice as far as the result has its columns; what is not there is chosen anew. */
export function fitChoice(table: Table, choice: ChartChoice | null): ChartChoice {
  const names = kindsOf(table)
  const known = (name: string): boolean => name === '' || names.has(name)
  if (choice === null || choice.x === '' || ![choice.x, choice.y, choice.colour].every(known)) return firstChoice(table)
  return choice
}

/** Between whole numbers there is nothing to be read off an axis. */
const WHOLE = { tickMinStep: 1, format: ',d' } as const

/** Whether a column has whole numbers only; sums may come as another type than integers. */
const isWhole = (table: Table, name: string): boolean => {
  const column = columnsOf(table).findLast((each) => each.name === name)
  if (column === undefined) return false
  if (DataType.isInt(column.type)) return true
  for (let row = 0; row < Math.min(table.numRows, CHART_ROWS); row += 1) {
    const cell = column.cell(row)
    if (cell !== null && !Number.isInteger(cell)) return false
  }
  return true
}

/** The specification of a choice, its data by name. Names stand on the left when bars have them, so that they can be read. */
export function quickSpecification(table: Table, { mark, x, y, colour }: ChartChoice): object {
  const kinds = kindsOf(table)
  const channel = (name: string, scale: 'axis' | 'legend' = 'axis') => {
    const kind = kinds.get(name) ?? 'nominal'
    const field = name.replaceAll(/[.[\]\\'"]/g, String.raw`\$&`)
    const ticks = kind === 'quantitative' && isWhole(table, name) ? { [scale]: WHOLE } : {}
    return { field, type: kind, title: name, ...(kind === 'nominal' ? { sort: null } : {}), ...ticks }
  }
  const across = channel(x)
  const up = y === '' ? { aggregate: 'count', type: 'quantitative', title: null, axis: WHOLE } : channel(y)
  const turned = mark === 'bar' && across.type === 'nominal' && up.type === 'quantitative'
  return {
    data: { name: RESULT },
    mark: { type: mark, tooltip: true, ...(mark === 'line' || mark === 'area' ? { point: true } : {}) },
    encoding: {
      ...(turned ? { y: across, x: up } : { x: across, y: up }),
      ...(colour === '' ? {} : { color: channel(colour, 'legend') }),
    },
  }
}

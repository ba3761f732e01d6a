/** How the SQL console shows a result, as an address says it: the quick chart and the order of the rows. */

export const chartMarks = ['bar', 'line', 'point', 'area', 'rect'] as const
export type ChartMark = (typeof chartMarks)[number]

/** What the quick chart draws: columns by name. Without `y` rows are counted; without `colour` all marks have one. */
export interface ChartChoice {
  mark: ChartMark
  x: string
  y: string
  colour: string
  /** The specification as the reader has edited it, in place of the one that the choice makes. */
  spec?: string
}

/** `column` is counted from 0: a statement may give two columns one name. */
export interface ColumnSorting {
  column: number
  descending: boolean
}

/** Without a chart none is drawn; without a sorting rows stand as they came. */
export interface ResultView {
  readonly chart?: ChartChoice
  readonly sort?: ColumnSorting
}

/** Reads the view of a result from an address's parameters; null where it says nothing. */
export function decodeResultView(parameters: URLSearchParams): ResultView | null {
  const mark = chartMarks.find((each) => each === parameters.get('chart'))
  const [, minus, number] = /^(-?)([1-9]\d{0,3})$/.exec(parameters.get('sort') ?? '') ?? []
  if (mark === undefined && number === undefined) return null
  const column = (name: string): string => parameters.get(name) ?? ''
  const spec = parameters.get('spec')
  const edited = spec === null ? {} : { spec }
  return {
    ...(mark === undefined
      ? {}
      : { chart: { mark, x: column('x'), y: column('y'), colour: column('colour'), ...edited } }),
    ...(number === undefined ? {} : { sort: { column: Number(number) - 1, descending: minus === '-' } }),
  }
}

/** Writes it into an address's parameters: columns of the order from 1, a descending one with a minus. */
export function encodeResultView({ chart, sort }: ResultView, parameters: URLSearchParams): void {
  if (chart !== undefined) {
    parameters.set('chart', chart.mark)
    for (const channel of ['x', 'y', 'colour'] as const) {
      if (chart[channel] !== '') parameters.set(channel, chart[channel])
    }
    if (chart.spec !== undefined) parameters.set('spec', chart.spec)
  }
  if (sort !== undefined) parameters.set('sort', `${sort.descending ? '-' : ''}${sort.column + 1}`)
}

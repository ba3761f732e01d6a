import { DateDay, Int32, Table, Utf8, vectorFromArray } from 'apache-arrow'
import { logger, Warn } from 'vega'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { toSvg } from '../../../dashboard/charts/view'
import { chartRows, firstChoice, fitChoice, quickSpecification, RESULT } from '../../../dashboard/console/quick'
import { chartMarks } from '../../../dashboard/state/resultView'
import { drawable, isFitWarning, readSpecification } from '../../../dashboard/console/specification'

const table = new Table({
  'a.b[c]': vectorFromArray(['x', 'y', null], new Utf8()),
  day: vectorFromArray([new Date('2026-01-15'), null, null], new DateDay()),
  count: vectorFromArray(new Float64Array([1, 2, 3])),
})
const columns = ['a.b[c]', 'day', 'count']
const context = { width: 400, scheme: 'light', locale: 'ja', picked: null } as const

describe('the quick chart', () => {
  it('begins with the first number over the first other column', () => {
    expect(firstChoice(table)).toEqual({ mark: 'bar', x: 'a.b[c]', y: 'count', colour: '' })
    expect(firstChoice(table.select(['day', 'count']))).toMatchObject({ mark: 'line', x: 'day', y: 'count' })
    expect(firstChoice(table.select(['count']))).toMatchObject({ x: 'count' })
    expect(firstChoice(table.select(['day']))).toMatchObject({ x: 'day', y: '' })
  })

  it("is the address's where the result has its columns", () => {
    const choice = { mark: 'area', x: 'day', y: 'count', colour: 'a.b[c]' } as const
    expect(fitChoice(table, choice)).toEqual(choice)
    expect(fitChoice(table, { ...choice, y: '' })).toMatchObject({ y: '' })
    expect(fitChoice(table, { ...choice, colour: 'gone' })).toEqual(firstChoice(table))
    expect(fitChoice(table, { ...choice, x: '' })).toEqual(firstChoice(table))
  })

  it('draws every choice, without a warning', () => {
    const warnings: string[] = []
    const log = logger(Warn, undefined, (_, level, input) =>
      warnings.push(`${level} ${Array.from(input, String).join(' ')}`),
    )
    for (const mark of chartMarks) {
      for (const y of ['', 'count']) {
        for (const colour of ['', 'a.b[c]']) {
          const text = JSON.stringify(quickSpecification(table, { mark, x: 'a.b[c]', y, colour }))
          const read = readSpecification(text, columns)
          if (!read.ok) throw new Error(text)
          const { datasets } = drawable(read.spec, chartRows(table), context)
          expect(datasets).toMatchObject({ [RESULT]: [{ 'a.b[c]': 'x', day: '2026-01-15', count: 1 }, {}, {}] })
          const drawn = compile(drawable(read.spec, [], context), { logger: log }).spec
          expect(JSON.stringify(drawn.marks)).toContain('a.b[c]')
        }
      }
    }
    expect(warnings.filter((each) => !isFitWarning(each.replace('WARN ', '')))).toEqual([])
  })

  it('puts the names of bars to the left', () => {
    expect(quickSpecification(table, { mark: 'bar', x: 'a.b[c]', y: 'count', colour: '' })).toMatchObject({
      encoding: { x: { field: 'count' }, y: { field: String.raw`a\.b\[c\]`, type: 'nominal', title: 'a.b[c]' } },
    })
  })
})

/** The numbers along the axes of a choice, as drawn. */
async function ticksOf(values: Table, y: string): Promise<string[]> {
  const read = readSpecification(
    JSON.stringify(quickSpecification(values, { mark: 'bar', x: 'name', y, colour: '' })),
    ['name', 'whole', 'sum', 'part'],
  )
  if (!read.ok) throw new Error('not read')
  const svg = await toSvg(drawable(read.spec, chartRows(values), context))
  return [...svg.matchAll(/>([\d.,]+)<\/text>/g)].map(([, label]) => label ?? '')
}

it('the quick chart has ticks between whole numbers only where there is something between them', async () => {
  const few = new Table({
    name: vectorFromArray(['a', 'b', 'c'], new Utf8()),
    whole: vectorFromArray([1, 2, null], new Int32()),
    sum: vectorFromArray(new Float64Array([1, 2, 2])),
    part: vectorFromArray(new Float64Array([0.5, 1, 2])),
  })
  for (const y of ['whole', 'sum']) expect(await ticksOf(few, y)).toEqual(['0', '1', '2'])
  // One row a name.
  expect(await ticksOf(few, '')).toEqual(['0', '1'])
  expect(await ticksOf(few, 'part')).toContain('0.2')
  expect(quickSpecification(few, { mark: 'point', x: 'part', y: 'part', colour: 'whole' })).toMatchObject({
    encoding: { color: { legend: { tickMinStep: 1 } } },
  })
})

describe('an edited specification', () => {
  const problemOf = (text: string) => {
    const read = readSpecification(text, columns)
    return read.ok ? null : read.problem
  }

  it('is told what is wrong with it', () => {
    expect(problemOf('{')).toMatchObject({ kind: 'not_json' })
    expect(problemOf('[]')).toEqual({ kind: 'not_object' })
    expect(problemOf('{}')).toEqual({ kind: 'no_view' })
    expect(problemOf('{"mark": "pie"}')).toEqual({ kind: 'unknown_mark', mark: '"pie"' })
    expect(problemOf('{"mark": {"type": 3}}')).toEqual({ kind: 'unknown_mark', mark: '3' })
    expect(problemOf('{"mark": "bar", "data": {"url": "https://example.com/x.csv"}}')).toEqual({ kind: 'foreign_data' })
    expect(problemOf('{"mark": {"type": "image", "url": "x"}}')).toEqual({ kind: 'foreign_data' })
    expect(problemOf('{"mark": "image", "config": {"image": {"url": "x"}}}')).toEqual({ kind: 'foreign_data' })
    expect(problemOf('{"mark": "bar", "encoding": {"x": {"field": "day"}, "y": {"field": "nope"}}}')).toEqual({
      kind: 'unknown_field',
      fields: ['nope'],
    })
  })

  it('may make fields of its own by a transform', () => {
    const text = '{"transform": [{"calculate": "1", "as": "one"}], "mark": "bar", "encoding": {"x": {"field": "one"}}}'
    expect(problemOf(text)).toBeNull()
  })

  it('keeps its own width and colours', () => {
    const read = readSpecification(
      '{"mark": "bar", "width": 99, "config": {"font": "serif", "mark": {"opacity": 1}}}',
      columns,
    )
    if (!read.ok) throw new Error('not read')
    expect(drawable(read.spec, [], context)).toMatchObject({ width: 99, config: { font: 'serif' } })
  })
})

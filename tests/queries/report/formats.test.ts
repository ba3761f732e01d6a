import { inflateRawSync } from 'node:zlib'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import readXlsxFile, { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../queries/report/html'
import { renderMarkdown } from '../../../queries/report/markdown'
import { html } from '../../../queries/report/markup'
import { count, day, text, type Report, type Table } from '../../../queries/report/model'
import { printedWords } from '../../../queries/report/quotes'
import { renderXlsx } from '../../../queries/report/xlsx'
import { VENDOR } from './rows'
import { reportFrom, useWarehouse } from './warehouse'

const warehouse = useWarehouse()

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
const isElement = (node: Node): node is Element => 'tagName' in node

/** Every element of a page. */
function elements(page: string): Element[] {
  const below = (node: Node): Element[] => [
    ...(isElement(node) ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ]
  return below(parse(page))
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

describe('HTML', () => {
  it('is one file without scripts, references or unescaped words', async () => {
    const page = renderHtml(await reportFrom(warehouse.engine, '狭山市'))
    const all = elements(page)
    expect(all.filter(({ tagName }) => ['script', 'link', 'img', 'b', 'iframe'].includes(tagName))).toEqual([])
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on') || name === 'src')).toEqual([])
    expect(page).toContain('=&lt;b&gt;&amp;&quot;|*x*')
    expect(page).not.toContain('url(')
  })

  it('has headings and captions that a reader can go by, and links that lead somewhere', async () => {
    const report = await reportFrom(warehouse.engine, '狭山市')
    const all = elements(renderHtml(report))
    const of = (tagName: string): Element[] => all.filter((element) => element.tagName === tagName)
    expect(of('html').map((element) => attribute(element, 'lang'))).toEqual(['ja'])
    expect(of('h1')).toHaveLength(1)
    expect(of('caption')).toHaveLength(of('table').length)
    expect(of('th').every((cell) => attribute(cell, 'scope') !== undefined)).toBe(true)
    const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = of('a').flatMap((link) => attribute(link, 'href')?.replace('#', '') ?? [])
    expect(targets).toEqual(report.sections.map(({ id }) => id))
    expect(ids).toEqual(expect.arrayContaining(targets))
  })

  it('names file and line beside the words, and the language of what is quoted', async () => {
    const all = elements(renderHtml(await reportFrom(warehouse.engine, '狭山市', 'en')))
    const quotes = all.filter(({ tagName }) => tagName === 'q')
    expect(quotes.length).toBeGreaterThan(0)
    expect(new Set(quotes.map((quote) => attribute(quote, 'lang')))).toEqual(new Set(['ja']))
    const cited = all.filter(({ tagName }) => tagName === 'cite').map((each) => textOf(each).trim())
    expect(cited).toContain('[document 1, line 2]')
    expect(cited.every((place) => /^\[document 1, line \d\]$/.test(place))).toBe(true)
  })

  it('puts rows under the heading of their group once', () => {
    const page = renderHtml(
      reportWith({
        columns: [
          { label: 'G', width: 1, group: true },
          { label: 'C', width: 1 },
        ],
      }),
    )
    const rows = elements(page).filter(({ tagName }) => tagName === 'tr')
    expect(rows.map((row) => textOf(row).trim())).toEqual(['C', 'g1', 'a', 'b', 'g2', 'c'])
  })

  it('cuts what is too long for a page', () => {
    const page = renderHtml(reportWith({ rows: [[text('g'), text('長'.repeat(2000))]] }))
    expect(page).toContain('…（以下略）')
    expect(page).not.toContain('長'.repeat(1000))
  })
})

it('escapes whatever is put into a template', () => {
  expect(html`<a href="${'"><script>'}">${['<', html`<i>${"'"}</i>`, null, 1]}</a>`.markup).toBe(
    '<a href="&quot;&gt;&lt;script&gt;">&lt;<i>&#39;</i>1</a>',
  )
})

it('shows of a slice of the source what is printed', () => {
  expect(printedWords('<p>甲&lt;乙</p>\n\n 丙  丁 <input type="radio" checked>')).toBe('甲<乙\n丙 丁 ☑')
  expect(printedWords('<越谷市における措置> x < y')).toBe('<越谷市における措置> x < y')
})

describe('Markdown', () => {
  it('has tables of equal width, whatever the words', async () => {
    const page = renderMarkdown(await reportFrom(warehouse.engine, '狭山市'))
    expect(page).toContain('=\\<b\\>\\&"\\|\\*x\\*')
    for (const block of page.split('\n\n').filter((each) => each.startsWith('|'))) {
      const widths = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length)
      expect(new Set(widths).size, block).toBe(1)
    }
  })

  it('keeps lines within a cell, and tells numbers from words', () => {
    const columns = [
      { label: 'a', width: 1 },
      { label: 'n', width: 1 },
    ]
    const page = renderMarkdown(reportWith({ columns, rows: [[text('一\n二'), count(1234)]] }))
    expect(page).toContain('| a | n |\n| --- | ---: |\n| 一<br>二 | 1,234 |')
  })
})

describe('XLSX', () => {
  const sheetOf = async (report: Report, name: string) => readSheet(await renderXlsx(report), name)

  it('has a sheet a table after one that says what it is', async () => {
    const report = await reportFrom(warehouse.engine, '狭山市')
    const sheets = await readXlsxFile(await renderXlsx(report))
    const names = report.sections.flatMap(({ tables }) => tables.map(({ sheet }) => sheet))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['表紙', ...names])
    expect(sheets[0]?.data.flat()).toContain('112151')
    const listed = sheets[0]?.data.flatMap(([name, , rows]) => (typeof rows === 'number' ? [name] : []))
    expect(listed).toEqual(names)
  })

  it('has for every statement its words, file and line', async () => {
    const [heading, first] = await sheetOf(await reportFrom(warehouse.engine, '狭山市'), '委託事項')
    expect(heading).toEqual(['委託事項', '項目', '内容', '原文の言葉', 'ファイル', '行'])
    expect(first).toEqual(['委託事項1 データ入力', '委託先名', VENDOR, VENDOR, '評価書.txt', '2'])
  })

  it('keeps numbers and days what they are, and formulas words', async () => {
    const columns = [
      { label: 'n', width: 1 },
      { label: 'd', width: 1 },
      { label: 't', width: 1 },
      { label: 'u', width: 1 },
    ]
    const rows = [[count(3), day('2024-02-29'), text('=1+1'), day(null)]]
    const sheet = await sheetOf(reportWith({ columns, rows }), 'S')
    expect(sheet[1]).toEqual([3, new Date('2024-02-29T00:00:00Z'), '=1+1', '不明'])
  })

  it('says in a sheet without rows why there are none', async () => {
    const sheet = await sheetOf(reportWith({ rows: [], empty: '分からない' }), 'S')
    expect(sheet).toEqual([
      ['G', 'C'],
      ['分からない', null],
    ])
  })

  it('freezes the headings and filters by them', async () => {
    const xml = sheetXml(await renderXlsx(reportWith({})), 2)
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml).toContain('<autoFilter ref="A1:B4"/>')
    // Excel refuses a file whose elements are in another order.
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<autoFilter'))
    expect(sheetXml(await renderXlsx(reportWith({})), 1)).not.toContain('<autoFilter')
  })
})

/** A report of one table. */
function reportWith(table: Partial<Table>): Report {
  const tables: Table[] = [
    {
      id: 't',
      caption: 'T',
      sheet: 'S',
      columns: [
        { label: 'G', width: 1, group: true },
        { label: 'C', width: 1 },
      ],
      rows: [
        [text('g1'), text('a')],
        [text('g1'), text('b')],
        [text('g2'), text('c')],
      ],
      empty: '',
      ...table,
    },
  ]
  const section = { id: 's', title: 'S', intro: [], tables }
  return { lang: 'ja', title: 'R', subtitle: 'X', head: [], guide: [], sections: [section] }
}

/** The XML of a sheet (from 1), by the ZIP's central directory. */
function sheetXml(file: Buffer, sheet: number): string {
  const name = `xl/worksheets/sheet${sheet}.xml`
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4)) {
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    if (file.toString('utf8', at + 46, nameEnd) !== name) continue
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const data = file.subarray(start, start + file.readUInt32LE(at + 20))
    return (file.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

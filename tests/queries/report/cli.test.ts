/** `npm run report` as a user runs it. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import readXlsxFile from 'read-excel-file/node'
import { writeWarehouse } from '../../../etl/load/swap'
import { HELP } from '../../../queries/report/options'
import { loadInto } from '../../fixtures/etl'
import { run } from '../../fixtures/rows'

let folder: string
let warehouse: string
let outputs = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-report-cli-'))
  warehouse = join(folder, 'w.duckdb')
  await loadInto(warehouse, ['data/raw'])
})

afterAll(() => rmSync(folder, { recursive: true }))

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** The folder that was named. */
  readonly output: string
}

function report(...args: string[]): Outcome {
  const output = join(folder, `報告${++outputs}`)
  const command = ['--import', 'tsx', 'queries/report/cli.ts', ...args, '--output', output, '--database', warehouse]
  return { ...ended(command), output }
}

function ended(command: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe('over the five documents', () => {
  it('writes a report for each municipality, and an index that leads to them', () => {
    const { code, out, err, output } = report('--all', '--format', 'html')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const files = readdirSync(output).sort()
    expect(files).toEqual([
      '112038-川口市.html',
      '112151-狭山市.html',
      '112224-越谷市.html',
      '172014-金沢市.html',
      '292010-奈良市.html',
      'index.html',
    ])
    expect(out.trim().split('\n')).toHaveLength(files.length)
    const index = readFileSync(join(output, 'index.html'), 'utf8')
    const links = [...index.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) => decodeURI(href))
    expect(links.every((href) => existsSync(join(output, href)))).toBe(true)
    expect(links).toHaveLength(5)
  })

  it('quotes words that stand in the line and the file that it names', () => {
    const { output } = report('--municipality', '112151', '--format', 'md', '--lang', 'en')
    const page = readFileSync(join(output, '112151-狭山市.md'), 'utf8')
    const [, file = ''] = /document 1 (\d{3}\\_\w+\.txt)/.exec(page) ?? []
    const source = readFileSync(join('data/raw', file.replaceAll('\\', '')), 'utf8').split('\n')
    // An answer, as it is printed where it is none of the form's options, then its place.
    const cited = [...page.matchAll(/\| (?:[^|「“<(]+ \()?([^|「“<()]+?)\)? \\\[document 1, line (\d+)\\\] \|/g)]
    expect(cited.length).toBeGreaterThan(20)
    expect(cited.map(([, words]) => words)).toContain('再委託しない')
    for (const [, words = '', line = ''] of cited) {
      const printed = words.replaceAll(/\\(.)/g, '$1')
      if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}0-9]+$/u.test(printed)) {
        expect(source[Number(line) - 1], `${printed} ${line}`).toContain(printed)
      }
    }
  })

  it('shows the incidents that the current text of 川口市 no longer has', () => {
    const { output } = report('--municipality', '川口市', '--format', 'md')
    const page = readFileSync(join(output, '112038-川口市.md'), 'utf8')
    expect(page).toContain('現在の記載 0件、取り下げられたもの 2件')
    expect(page).toMatch(/事故1（取り下げ） \| 件数 \| 17,000/)
    expect(page).toMatch(/事故2（取り下げ） \| 人数（延べ） \| 1,457/)
  })

  it('shows who entered the data of 狭山市 when', async () => {
    const { output } = report('--municipality', '11215', '--format', 'xlsx')
    const sheets = await readXlsxFile(join(output, '112151-狭山市.xlsx'))
    const terms = sheets.find(({ sheet }) => sheet === '受託の期間')?.data ?? []
    const columns = terms[0] ?? []
    const [vendor, from, to] = ['委託先', '始まり', '終わり'].map((label) => columns.indexOf(label))
    const entry = terms.filter(([title]) => title === '委託事項2 予防接種情報のデータパンチ')
    const isoDay = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)
    expect(entry.map((row) => [row[vendor ?? 0], isoDay(row[from ?? 0]), isoDay(row[to ?? 0])])).toContainEqual([
      '(株)埼玉計算センター',
      '2021-09-10',
      '2022-07-01',
    ])
    const data = sheets.find(({ sheet }) => sheet === 'データ入力の委託')?.data ?? []
    expect(data[1]?.slice(0, 3)).toEqual(['委託事項2 予防接種情報のデータパンチ', '該当とした語', 'データパンチ'])
  })

  it('takes a prefecture by its short name, in English', () => {
    const { code, output } = report('--prefecture', '埼玉', '--lang', 'en')
    expect(code).toBe(0)
    expect(readdirSync(output)).toHaveLength(4)
    const page = readFileSync(join(output, 'index.html'), 'utf8')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('埼玉県')
  })
})

describe('what is not there', () => {
  it.each([
    ['a code', ['--municipality', '112152'], /「112152」の評価書は倉庫にありません。近いもの: 112151 狭山市/],
    ['a name', ['--municipality', '越ヶ谷市'], /近いもの: 112224 越谷市/],
    ['a prefecture', ['--prefecture', '青森県'], /あるのは 埼玉県、奈良県、石川県 です/],
  ])('%s is answered with what there is', (_, args, message) => {
    const { code, out, err, output } = report(...args)
    expect(err).toMatch(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(existsSync(output)).toBe(false)
  })

  it('no warehouse', () => {
    const args = ['--all', '--output', join(folder, 'x'), '--database', join(folder, 'none.duckdb')]
    const { code, err } = ended(['--import', 'tsx', 'queries/report/cli.ts', ...args])
    expect(err).toContain('npm run etl')
    expect(code).toBe(2)
  })

  it('a warehouse without assessments', async () => {
    const empty = join(folder, 'empty.duckdb')
    await writeWarehouse(empty, {}, run())
    const args = ['--all', '--output', join(folder, 'x'), '--database', empty]
    const { code, err } = ended(['--import', 'tsx', 'queries/report/cli.ts', ...args])
    expect(err).toContain('報告することがありません')
    expect(code).toBe(2)
  })
})

it('says that it cannot write, and why', () => {
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  chmodSync(file, 0o444)
  const args = ['--all', '--output', join(file, 'below'), '--database', warehouse]
  const { code, err } = ended(['--import', 'tsx', 'queries/report/cli.ts', ...args])
  expect(err).toContain('に書けません。')
  expect(err).not.toContain('    at ')
  expect(code).toBe(1)
})

it('explains itself, and a wrong call', () => {
  expect(ended(['--import', 'tsx', 'queries/report/cli.ts', '--help'])).toEqual({ code: 0, out: `${HELP}\n`, err: '' })
  const { code, err } = ended(['--import', 'tsx', 'queries/report/cli.ts', '--all'])
  expect(err).toBe('書き出すフォルダーを --output で指定してください。\n使い方は npm run report -- --help\n')
  expect(code).toBe(2)
})

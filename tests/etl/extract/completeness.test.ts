/** Documents that nobody has seen: up to four files, twenty systems, outsourcing items and recipients, older versions. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Answer, Extraction } from '../../../etl/extract/model'
import { formItems } from '../../../etl/forms'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import type { FormItem } from '../../../etl/forms/types'
import { basic } from '../../../etl/forms/basic'
import { documents } from '../../fixtures/documents'
import { placeKey, print, type Printed, type Printing } from '../../fixtures/printed'

const TWENTY = { system: 20, outsourcing: 20, provision: 20, transfer: 20 }
const read = (text: string): Extraction => extractDocument(new TextEncoder().encode(text))
const keyOf = ({ item, fileNo, entryNo }: Answer): string => placeKey(item, fileNo, entryNo)
const isLog = (item: FormItem): boolean => item.kind === 'table'

/** What is read, beside what was printed, without the change log. */
function compare({ text, expected, boxes }: Printed) {
  const extraction = read(text)
  const { answers, marks } = extraction
  return {
    extraction,
    says: answers
      .filter(({ item }) => !isLog(item))
      .map((answer) => `${keyOf(answer)} ${answer.value ?? ''}`)
      .sort(),
    printed: expected.map(({ item, fileNo, entryNo, value }) => `${placeKey(item, fileNo, entryNo)} ${value}`).sort(),
    boxes: marks
      .map(({ item, fileNo, entryNo, option, state, detail }) =>
        [placeKey(item, fileNo, entryNo), option, state, detail ?? ''].join(' '),
      )
      .sort(),
    printedBoxes: [...boxes].sort(),
  }
}

/** Reads it and finds everything, nothing else, and no byte unexplained. */
function expectRead(printed: Printed): Extraction {
  const { extraction, ...found } = compare(printed)
  expect(found.says).toEqual(found.printed)
  expect(found.boxes).toEqual(found.printedBoxes)
  expect(extraction.unexplainedBytes).toBe(0)
  expect(extraction.answers.filter(({ state }) => state === 'missing' || state === 'undetermined')).toEqual([])
  expect(extraction.changes).toHaveLength(1)
  return extraction
}

const fullWidth = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const circled = (n: number): string => String.fromCharCode('①'.charCodeAt(0) + n - 1)

const FILE_HEADINGS: readonly (readonly [string, Printing['fileHeading']])[] = [
  ['the heading', (heading) => heading],
  ['the first heading only', (heading, fileNo) => (fileNo === 1 ? heading : null)],
  ['the heading with the file in parentheses', (heading, _, name) => `${heading}（${name}）`],
  ['the heading with the file in brackets', (heading, _, name) => `${heading}【${name}】`],
  ['the heading with its number', (heading, fileNo) => `${heading} (${fileNo})`],
  ['the numeral with its number', (heading, fileNo) => heading.replace(' ', `(${fileNo}) `)],
  ['the heading, x of y and the file', (heading, fileNo, name) => `${heading} ${fileNo}/4 ${name}`],
  ['a Markdown heading', (heading, _, name) => `## ${heading} (${name})`],
  ['the short names of the sheets', (heading, _, name) => `${shortName(heading)}(${name})`],
]

function shortName(heading: string): string {
  if (heading.startsWith('Ⅱ')) return 'Ⅱ ファイルの概要'
  return heading.includes('プロセス') ? 'Ⅲ リスク対策（プロセス）' : heading
}

const ENTRY_HEADINGS: readonly (readonly [string, Printing['entryHeading']])[] = [
  ['plain', (name, n) => `${name}${n}`],
  ['apart', (name, n) => `${name} ${n}`],
  ['in full width', (name, n) => `${name}${fullWidth(n)}`],
  ['in circles', (name, n) => `${name}${circled(n)}`],
  ['in parentheses', (name, n) => `${name}（${fullWidth(n)}）`],
  ['with a colon', (name, n) => `${name}${n}：`],
  ['in bold', (name, n) => `<b>${name}${n}</b>`],
  ['as Markdown headings', (name, n) => `### ${name}${n}`],
]

describe.each([priority, full])('$number with several 特定個人情報ファイル', (form) => {
  it.each(
    FILE_HEADINGS.flatMap(([name, fileHeading]) =>
      (
        [
          [2, 'chapters'],
          [3, 'files'],
          [4, 'chapters'],
        ] as const
      ).map(([files, order]) => ({ name, fileHeading, order, files })),
    ),
  )('reads $files, by $order, under $name', ({ fileHeading, order, files }) => {
    const extraction = expectRead(
      print({ form, files, order, entries: { outsourcing: 2 }, ...(fileHeading ? { fileHeading } : {}) }),
    )
    expect(extraction.fileNos).toEqual(Array.from({ length: files }, (_, i) => i + 1))
    for (const fileNo of extraction.fileNos) {
      const ratings = extraction.answers.filter(
        (answer) => answer.fileNo === fileNo && answer.item.concept === 'risk.adequacy',
      )
      expect(ratings).toHaveLength(form.ratingsPerFile)
    }
  })

  const printed = print({ form, files: 3, order: 'chapters' })
  const valueOf = ({ answers }: Extraction, concept: string): (string | null)[] =>
    answers.filter(({ item }) => item.concept === concept).map(({ value }) => value)
  /** The three Ⅲ; the first part of the text ends with that of the table of contents. */
  const thirds = printed.text.split(/^(?=Ⅲ [^\n]*\n\n)/m).slice(1)

  it('gives Ⅲ the number of the Ⅱ that names the same file, in whatever order they come', () => {
    const [first = '', second = '', third = ''] = thirds
    const end = third.slice(third.search(/^(?:Ⅳ|\(別添)/m))
    const chapter = third.slice(0, third.length - end.length)
    const swapped = read(`${printed.text.slice(0, printed.text.indexOf(first))}${chapter}${first}${second}${end}`)
    expect(thirds).toHaveLength(3)
    expect(valueOf(swapped, 'risk.file_name')).toEqual(valueOf(read(printed.text), 'risk.file_name'))
    expect(valueOf(swapped, 'risk.adequacy')).toEqual(valueOf(read(printed.text), 'risk.adequacy'))
    expect(swapped.issues.map(({ code }) => code)).not.toContain('file_names_differ')
  })

  it('counts a file whose Ⅱ was lost with its pages, and gives its Ⅲ to no other', () => {
    const second = printed.text.indexOf('Ⅱ ', printed.text.indexOf('見本台帳甲ファイル'))
    const lost = read(printed.text.slice(0, second) + printed.text.slice(printed.text.indexOf('Ⅱ ', second + 1)))
    const names = Object.fromEntries(
      lost.answers
        .filter(({ item }) => item.concept === 'file.name' || item.concept === 'risk.file_name')
        .map(({ item, fileNo, value }) => [`${item.concept} ${fileNo}`, value]),
    )
    expect(names).toEqual({
      'file.name 1': '見本台帳甲ファイル',
      'file.name 2': '見本台帳丙ファイル',
      'file.name 3': null,
      'risk.file_name 1': '見本台帳甲ファイル',
      'risk.file_name 2': '見本台帳丙ファイル',
      'risk.file_name 3': '見本台帳乙ファイル',
    })
    const ofThird = lost.answers.filter(({ fileNo, item }) => fileNo === 3 && item.chapter === 'II')
    expect(ofThird.length).toBeGreaterThan(20)
    expect(ofThird.every(({ state }) => state === 'missing')).toBe(true)
  })

  it('reads the list of 記録項目 that stands below each file', () => {
    const annex = printed.text.lastIndexOf('特定個人情報ファイル記録項目')
    const heading = printed.text.slice(printed.text.lastIndexOf('\n', annex) + 1, printed.text.indexOf('\n', annex))
    const second = printed.text.indexOf('\nⅡ ', printed.text.indexOf('見本台帳甲ファイル'))
    const text = `${printed.text.slice(0, second)}\n${heading}\n\n番号、氏名\n${printed.text.slice(second)}`
    const isList = ({ item }: Answer): boolean => item.concept === 'file.recorded_items_list'
    const [before, after] = [printed.text, text].map((page) => read(page).answers)
    expect(after?.filter((answer) => !isList(answer)).map(({ value }) => value)).toEqual(
      before?.filter((answer) => !isList(answer)).map(({ value }) => value),
    )
    expect(after?.find(isList)?.value).toBe(`番号、氏名\n${before?.find(isList)?.value}`)
  })

  it('opens the next file at its chapter although the page with its name was lost', () => {
    const page = /(?<=^Ⅱ [^\n]*\n\n)1\. 特定個人情報ファイル名\n見本台帳乙ファイル\n2\. 基本情報\n[^]*?(?=^3\. )/m
    const text = printed.text.replace(page, '')
    expect(text).not.toBe(printed.text)
    const lost = read(text)
    expect(lost.fileNos).toEqual([1, 2, 3])
    const original = new Map(read(printed.text).answers.map((answer) => [keyOf(answer), answer.value]))
    for (const answer of lost.answers) {
      const gone = answer.fileNo === 2 && answer.item.chapter === 'II' && /^[12]$/.test(answer.item.section)
      expect(`${keyOf(answer)} ${answer.state}`).toMatch(gone ? /missing$/ : /(?:answered|blank)$/)
      if (!gone) expect(answer.value, keyOf(answer)).toBe(original.get(keyOf(answer)))
    }
  })
})

describe.each([priority, full])('$number with twenty of everything', (form) => {
  it.each(ENTRY_HEADINGS)('reads them numbered %s', (_, entryHeading) => {
    const extraction = expectRead(print({ form, entries: TWENTY, ...(entryHeading ? { entryHeading } : {}) }))
    const numbers = Array.from({ length: 20 }, (_, i) => i + 1)
    for (const kind of ['system', 'outsourcing', 'provision', 'transfer'])
      expect(extraction.entries.filter((entry) => entry.kind === kind).map(({ entryNo }) => entryNo)).toEqual(numbers)
    const count = extraction.answers.find(({ item }) => item.concept === 'outsourcing.count')
    expect(count?.value).toBe('20')
  })

  it('reads twenty of each in two files', () => {
    const extraction = expectRead(print({ form, files: 2, entries: TWENTY }))
    expect(extraction.entries).toHaveLength(20 + 2 * 60)
  })
})

describe('several entries under one heading', () => {
  const several = (declared: number): string =>
    print({ form: priority, entries: { provision: 2 } })
      .text.replace('提供先2～5\t\n提供先2\t', '提供先2～5\t')
      .replace('提供を行っている ( 2 )', `提供を行っている ( ${declared} )`)
  const provisions = ({ entries }: Extraction): number[] =>
    entries.filter(({ kind }) => kind === 'provision').map(({ entryNo }) => entryNo)

  it('says the same of each, and says so', () => {
    const extraction = read(several(5))
    expect(provisions(extraction)).toEqual([1, 2, 3, 4, 5])
    const bases = extraction.answers
      .filter(({ item }) => item.id === 'priority.II.5.provision-1')
      .map(({ state, value }) => `${state} ${value}`)
    expect(new Set(bases.slice(1)).size).toBe(1)
    expect(bases[0]).not.toBe(bases[1])
    expect(extraction.issues.map(({ severity, code }) => `${severity} ${code}`)).toContain('warning entries_together')
  })

  it('counts no more than the document declares', () => {
    expect(provisions(read(several(2)))).toEqual([1, 2])
  })

  it('says nothing of the entries that the document does not declare', () => {
    const lost = (declared: number): string => {
      const [above = '', below = ''] = several(declared).split('提供先2～5\t')
      return `${above}提供先2～5\t${below.replaceAll(/\[ ?○ ?\]/g, '<input type="checkbox"/>')}`
    }
    const named = (declared: number): string =>
      read(lost(declared))
        .issues.map(({ message }) => message)
        .join()
    expect(named(5)).toContain('提供先3')
    expect(named(2)).toContain('提供先2')
    expect(named(2)).not.toContain('提供先3')
  })

  it('does not take what stands beside a band for part of the entry above it', () => {
    const { text } = print({ form: priority })
    const before = read(text)
    const after = read(text.replace('委託事項2～5\t', '委託事項2～5\t別紙1のとおり'))
    expect(after.answers.map(({ value }) => value)).toEqual(before.answers.map(({ value }) => value))
    expect(after.issues.find(({ code }) => code === 'unexplained_text')?.message).toContain('別紙1のとおり')
  })
})

describe('an older version of the form', () => {
  it.each([
    ['[平成28年1月 様式4]', full],
    ['[平成30年5月 様式4]', full],
    ['[令和6年10月 様式3]', priority],
  ])('reads %s with its 4情報', (stamp, form) => {
    const extraction = expectRead(print({ form, version: '4情報', stamp, entries: { system: 3, outsourcing: 3 } }))
    expect(extraction.formVersion).toBe(stamp.slice(1, -1))
    const recorded = extraction.marks.filter(({ item }) => item.concept === 'file.recorded_items')
    expect(recorded.map(({ option }) => option)).toContain('4情報')
    expect(recorded.map(({ option }) => option)).not.toContain('5情報')
  })

  it.each([
    ['②所属長の役職名', '②所属長', 'department.head'],
    [
      '特定個人情報ファイルの取扱いプロセスにおける',
      '特定個人情報ファイルの取扱いのプロセスにおける',
      'risk.file_name',
    ],
    ['情報提供ネットワークシステムによる情報連携', '情報提供ネットワークシステムによる情報提供', 'linkage.answer'],
    ['個人情報保護委員会承認日', '特定個人情報保護委員会承認日', 'cover.approved_on'],
    ['個人情報保護委員会の承認', '特定個人情報保護委員会の承認', 'commission.submitted_on'],
  ])('reads %s printed as %s', (now, then, concept) => {
    const printed = print({ form: full, stamp: '[平成28年1月 様式4]', version: '4情報' })
    expect(printed.text).toContain(now)
    const extraction = expectRead({ ...printed, text: printed.text.replaceAll(now, then) })
    expect(extraction.answers.find(({ item }) => item.concept === concept)?.state).toBe('answered')
  })
})

describe('every item of the form, for every repeat', () => {
  const printed = [
    { file: 'priority, 2 files', text: print({ form: priority, files: 2, entries: TWENTY }).text },
    { file: 'full, 4 files', text: print({ form: full, files: 4, order: 'files', entries: { transfer: 3 } }).text },
    { file: 'priority, no entries', text: print({ form: priority, entries: { outsourcing: 0, transfer: 0 } }).text },
  ]
  it.each([...documents, ...printed])('has exactly one answer: $file', ({ text }) => {
    const extraction = read(text)
    const form = [basic, priority, full].find((one) => one.form === extraction.form)
    if (!form) throw new Error('unknown form')
    const perFile = new Set(form.chapters.filter((chapter) => chapter.perFile).map(({ chapter }) => chapter))
    const expected = formItems(form).flatMap((item) => {
      const { repeatsPer } = item
      if (repeatsPer !== null && repeatsPer !== 'file')
        return extraction.entries
          .filter(({ kind }) => kind === repeatsPer)
          .map(({ fileNo, entryNo }) => placeKey(item, fileNo, entryNo))
      const files = perFile.has(item.chapter) ? extraction.fileNos : [null]
      return files.map((fileNo) => placeKey(item, fileNo, null))
    })
    expect(extraction.answers.map(keyOf).sort()).toEqual(expected.sort())
    const ratings = extraction.answers.filter(({ item }) => item.concept === 'risk.adequacy')
    expect(ratings).toHaveLength(form.ratingsPerFile * extraction.fileNos.length)
  })
})

import { describe, expect, it } from 'vitest'
import { filterParameters } from '../../queries/filters'
import { packList } from '../../queries/list'
import {
  defaultParameters,
  hasHeader,
  parseQuery,
  parseScalar,
  parseStatement,
  QueryHeaderError,
} from '../../queries/query'

const HEADER = `-- name: vendor_share
-- title: 委託先の割合
-- title_en: Vendor share
-- description: 委託先ごとに
--   評価書を数えます。
-- param: prefecture VARCHAR null 都道府県（null はすべて）
-- param: least INTEGER 1 これ以上
-- param: word VARCHAR 'it''s a word' 語
-- column: vendor VARCHAR 委託先
-- column: kinds VARCHAR[] 種別
-- precompute: true
`
const BODY = `select 1 where ($prefecture is null or $least > 1) and $word = ''\n`

const failure = (source: string): QueryHeaderError => {
  try {
    parseQuery(source, 'queries/x.sql')
  } catch (error) {
    if (error instanceof QueryHeaderError) return error
    throw error
  }
  throw new Error('parsed without an error')
}

describe('parseQuery', () => {
  it('reads every key, and a description over two lines', () => {
    const query = parseQuery(HEADER + BODY, 'queries/vendor_share.sql')
    expect(query).toMatchObject({
      name: 'vendor_share',
      title: '委託先の割合',
      titleEn: 'Vendor share',
      description: '委託先ごとに 評価書を数えます。',
      descriptionEn: '',
      keys: false,
      precompute: true,
    })
    expect(query.parameters).toEqual([
      { name: 'prefecture', type: 'VARCHAR', default: null, description: '都道府県（null はすべて）' },
      { name: 'least', type: 'INTEGER', default: 1, description: 'これ以上' },
      { name: 'word', type: 'VARCHAR', default: "it's a word", description: '語' },
    ])
    expect(query.columns).toEqual([
      { name: 'vendor', type: 'VARCHAR', description: '委託先' },
      { name: 'kinds', type: 'VARCHAR[]', description: '種別' },
    ])
    expect(query.sql).toBe(HEADER + BODY)
    expect(defaultParameters(query)).toEqual({ prefecture: null, least: 1, word: "it's a word" })
  })

  it('reads what an oversight check says besides, and asks for all of it', () => {
    const said = [
      'severity: low',
      'basis: 様式3',
      'basis_en: Form 3.',
      'reading: 要確認です。',
      'reading_en: To be checked.',
    ]
    const check = `${HEADER}${said.map((line) => `-- ${line}\n`).join('')}${BODY}`
    expect(parseQuery(check, 'x.sql').check).toEqual({
      severity: 'low',
      basis: '様式3',
      basisEn: 'Form 3.',
      reading: '要確認です。',
      readingEn: 'To be checked.',
    })
    expect(parseQuery(HEADER + BODY, 'x.sql').check).toBeNull()
    expect(failure(check.replace('low', 'grave')).message).toContain('high・medium・low')
    for (const key of ['severity', 'basis', 'basis_en', 'reading', 'reading_en']) {
      expect(failure(check.replace(new RegExp(`-- ${key}:.*\\n`), '')).message).toContain(key)
    }
  })

  it('declares the filters where it has them, and refuses a parameter of their names', () => {
    const head = '-- name: x\n-- title: 題\n-- title_en: T\n-- filters: true\n'
    const used = `select ${filterParameters.map(({ name }) => `$${name}`).join(', ')}\n`
    const query = parseQuery(head + used, 'x.sql')
    expect(query.filters).toBe(true)
    expect(query.parameters).toEqual(filterParameters)
    expect(defaultParameters(query)).toMatchObject({ prefecture: null, from: null, latest: true })
    expect(parseQuery(HEADER + BODY, 'x.sql').filters).toBe(false)
    expect(failure(`${head}-- param: form VARCHAR null 様式\n${used}`).message).toContain('form は filters: true')
    expect(failure(`${head}select $prefecture`).message).toContain('municipality は SQL で使われていません')
    expect(failure(head.replace('true', 'yes') + used).message).toContain('filters は true か false')
  })

  it('reads CRLF and a BOM', () => {
    const query = parseQuery(`\ufeff${(HEADER + BODY).replaceAll('\n', '\r\n')}`, 'queries/x.sql')
    expect(query.title).toBe('委託先の割合')
    expect(query.parameters.at(-1)?.description).toBe('語')
  })

  it('does not read comments below the first statement line', () => {
    expect(parseQuery(`${HEADER}${BODY}-- nonsense: 1\n`, 'queries/x.sql').name).toBe('vendor_share')
  })

  it.each([
    ['an unknown key', `${HEADER}-- tittle: x\n${BODY}`, 12, 'tittle'],
    ['a key given twice', `${HEADER}-- title: x\n${BODY}`, 12, 'title'],
    ['an unknown type', HEADER.replace('least INTEGER', 'least NUMBER') + BODY, 7, 'NUMBER'],
    ['a default of another type', HEADER.replace('INTEGER 1', 'INTEGER many') + BODY, 7, 'many'],
    ['an undeclared parameter', `${HEADER}${BODY}and $other`, 13, '$other'],
    ['an unused parameter', HEADER + BODY.replace('$least', '2'), 1, 'least'],
    ['a missing title', HEADER.replace('-- title: 委託先の割合\n', '') + BODY, 1, 'title'],
    ['a name that is no name', HEADER.replace('vendor_share', 'Vendor share') + BODY, 1, 'Vendor share'],
    ['precompute neither true nor false', HEADER.replace('true', 'yes') + BODY, 1, 'precompute'],
  ])('refuses %s with its file and line', (_, source, line, word) => {
    const error = failure(source)
    expect(error.line).toBe(line)
    expect(error.message).toMatch(new RegExp(`^queries/x\\.sql:${line}: `))
    expect(error.message).toContain(word)
  })
})

describe('parseScalar', () => {
  it('reads each type, and null', () => {
    expect(parseScalar('VARCHAR', '12')).toBe('12')
    expect(parseScalar('INTEGER', '-12')).toBe(-12)
    expect(parseScalar('DOUBLE', '1.5e3')).toBe(1500)
    expect(parseScalar('BOOLEAN', 'false')).toBe(false)
    expect(parseScalar('DATE', '2024-02-29')).toBe('2024-02-29')
    expect(parseScalar('DATE', 'null')).toBeNull()
    expect(parseScalar('VARCHAR[]', 'a,"b, c"')).toBe(packList(['a', 'b, c']))
    expect(parseScalar('VARCHAR[]', 'null')).toBeNull()
  })

  it.each([
    ['INTEGER', '1.5'],
    ['INTEGER', '9007199254740993'],
    ['DOUBLE', ''],
    ['BOOLEAN', '1'],
    ['DATE', '2025-02-29'],
    ['DATE', '2025-2-9'],
  ] as const)('refuses %s %s', (type, word) => {
    expect(() => parseScalar(type, word)).toThrow(`「${word}」`)
  })
})

describe('a file without a header', () => {
  it('is a statement of its own', () => {
    expect(hasHeader('select 1')).toBe(false)
    expect(hasHeader('-- only a note\nselect 1')).toBe(false)
    expect(hasHeader('-- name: x\nselect 1')).toBe(true)
    expect(parseStatement('select 1', 'mine.sql')).toMatchObject({ sql: 'select 1', parameters: [] })
  })

  it('cannot use a parameter that nobody has declared', () => {
    expect(() => parseStatement('select $prefecture', 'mine.sql')).toThrow(QueryHeaderError)
  })
})

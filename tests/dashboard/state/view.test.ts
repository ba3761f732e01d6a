import { describe, expect, it } from 'vitest'
import { noFilters, type Filters } from '../../../dashboard/state/filters'
import { pack } from '../../../dashboard/state/packed'
import { MOST_COMPARED, toggleTaken } from '../../../dashboard/state/taken'
import {
  boardPlace,
  decodeView,
  encodeView,
  type Board,
  type BoardPlace,
  type Place,
  type View,
} from '../../../dashboard/state/view'
import { generatedViews } from './views'

const at = (place: Place, filters: Partial<Filters> = {}): View => ({ place, filters: { ...noFilters, ...filters } })
const board = (page: Board, more: Partial<BoardPlace> = {}): BoardPlace => ({ ...boardPlace(page), ...more })

describe('the address of a view', () => {
  it.each<[string, View]>([
    ['#/', at(board('overview'))],
    ['#/vendors', at(board('vendors'))],
    ['#/sql', at({ page: 'sql', statement: null })],
    ['#/sql?q=from+vendor', at({ page: 'sql', statement: { sql: 'from vendor', values: {} } })],
    [
      '#/sql?q=from+vendor&chart=bar&x=name&colour=kind&sort=-2',
      at({
        page: 'sql',
        statement: { sql: 'from vendor', values: {} },
        shown: {
          chart: { mark: 'bar', x: 'name', y: '', colour: 'kind' },
          sort: { column: 1, descending: true },
        },
      }),
    ],
    ['#/cloud?form=full', at(board('cloud'), { form: ['full'] })],
    ['#/cloud?form=full&form=basic', at(board('cloud'), { form: ['full', 'basic'] })],
    [
      '#/cloud?municipality=112151&vendor=v1&vendor=&from=2024-04-01&to=2025-03-31&latest=false',
      at(board('cloud'), {
        municipality: ['112151'],
        vendor: ['v1', ''],
        from: '2024-04-01',
        to: '2025-03-31',
        latest: false,
      }),
    ],
    [
      '#/vendors?pick=vendor%3Av1&prefecture=%E5%9F%BC%E7%8E%89%E7%9C%8C',
      at(board('vendors', { pick: { by: 'vendor', value: 'v1' } }), { prefecture: ['埼玉県'] }),
    ],
    [
      '#/findings?pick=municipality%3A112151%2Fhigh',
      at(board('findings', { pick: { by: 'municipality', value: '112151/high' } })),
    ],
    ['#/vendors?card=vendor_terms&form=full', at(board('vendors', { card: 'vendor_terms' }), { form: ['full'] })],
    ['#/incidents?pick=answer%3A', at(board('incidents', { pick: { by: 'answer', value: '' } }))],
    [
      '#/document/0123?evidence=0123%3A5-9&states=blank%2Cmissing',
      at({ page: 'document', documentId: '0123', evidence: '0123:5-9', states: ['blank', 'missing'] }),
    ],
    ['#/document/0123?shared=dim', at({ page: 'document', documentId: '0123', evidence: null, states: [], dim: true })],
    ['#/nowhere/at/all', at({ page: 'unknown', path: '/nowhere/at/all' })],
  ])('%s', (fragment, view) => {
    expect(encodeView(view)).toBe(fragment)
    expect(decodeView(fragment)).toEqual(view)
  })

  it('gives back every view, short enough to be sent', () => {
    let packed = 0
    for (const view of generatedViews(2000)) {
      const fragment = encodeView(view)
      expect(decodeView(fragment)).toEqual(view)
      expect(encodeView(decodeView(fragment))).toBe(fragment)
      if (fragment.includes('?z=')) packed += 1
    }
    expect(packed).toBeGreaterThan(100)
    const municipalities = Array.from({ length: 200 }, (_, index) => String(110_000 + index * 7))
    const prefecture = [
      '北海道',
      '青森県',
      '岩手県',
      '宮城県',
      '秋田県',
      '山形県',
      '福島県',
      '茨城県',
      '栃木県',
      '群馬県',
      '埼玉県',
    ]
    expect(encodeView(at(board('vendors'), { municipality: municipalities, prefecture })).length).toBeLessThan(1200)
  })

  it('shows no filters where a packed address is broken, and never throws', () => {
    const long = encodeView(at(board('cloud'), { vendor: Array.from({ length: 80 }, (_, index) => `v${index * 977}`) }))
    expect(long).toMatch(/^#\/cloud\?z=[\w-]+$/)
    const start = '#/cloud?z='.length
    for (let end = start; end < long.length; end++) {
      expect(decodeView(long.slice(0, end)), String(end)).toEqual(at(board('cloud')))
    }
    for (let index = start; index < long.length - 1; index++) {
      const other = long[index] === 'A' ? 'B' : 'A'
      expect(decodeView(long.slice(0, index) + other + long.slice(index + 1)), String(index)).toEqual(
        at(board('cloud')),
      )
    }
    for (const word of ['', '!', '%', 'AAAA', '日本', pack('').slice(1)]) {
      expect(decodeView(`#/cloud?z=${word}`), word).toEqual(at(board('cloud')))
    }
    expect(decodeView(`#/cloud?z=${pack('form=nope&x=1&form=full')}`)).toEqual(at(board('cloud'), { form: ['full'] }))
  })

  it('keeps any words that a value may hold', () => {
    const words = 'a:b/c?d=e&f#g 100% 「北」・+,;\u3000'
    const picked = at(board('vendors', { pick: { by: 'handlers', value: words } }), { prefecture: [words, ''] })
    expect(decodeView(encodeView(picked))).toEqual(picked)
    const document = at({ page: 'document', documentId: words, evidence: words, states: [] })
    expect(decodeView(encodeView(document))).toEqual(document)
    const console = at({
      page: 'sql',
      statement: { sql: `select '${words}',\n  $名前 -- $q`, values: { 名前: words, q: '0' } },
    })
    expect(decodeView(encodeView(console))).toEqual(console)
  })

  it('keeps an edited specification letter by letter, packed as other long states are', () => {
    const statement = { sql: 'from vendor', values: {} }
    const chart = { mark: 'bar', x: 'name', y: '', colour: '' } as const
    const long = JSON.stringify({ mark: 'bar', title: '委託先 & 団体 + 100%', pad: 'ﾊﾟ'.repeat(400) }, null, 2)
    for (const spec of ['', '{', ' {"mark":"tick"}\r\n\t', long]) {
      const view = at({
        page: 'sql',
        statement,
        shown: { chart: { ...chart, spec }, sort: { column: 0, descending: true } },
      })
      expect(decodeView(encodeView(view)), spec).toEqual(view)
      expect(encodeView(view).includes('?z='), spec).toBe(spec === long)
    }
    expect(decodeView('#/sql?q=1&spec={}').place).toEqual({ page: 'sql', statement: { sql: '1', values: {} } })
  })

  it('keeps what is taken to be compared, each once and no more than can be read', () => {
    const view: View = { ...at(board('overview'), { form: ['full'] }), taken: ['112151-22-20260115', 'a,b&c'] }
    expect(encodeView(view)).toBe('#/?form=full&take=112151-22-20260115&take=a%2Cb%26c')
    expect(decodeView(encodeView(view))).toEqual(view)
    expect(decodeView('#/?take=1&take=2&take=1&take=').taken).toEqual(['1', '2'])
    expect(decodeView('#/?take=1&take=2&take=3&take=4&take=5&take=6&take=7').taken).toHaveLength(MOST_COMPARED)
    expect(toggleTaken(['1', '2'], '1')).toEqual(['2'])
    expect(toggleTaken(['1', '2', '3', '4', '5', '6'], '7')).toHaveLength(MOST_COMPARED)
  })

  it('writes no default and drops what it does not know', () => {
    for (const fragment of [
      '',
      '#',
      '#/?',
      '#/?form=',
      '#/?form=nope',
      '#/?from=2024-13-01&to=yesterday&latest=true',
      '#/?pick=nope:1',
      '#/?pick=vendor',
      '#/?x=1',
    ]) {
      expect(encodeView(decodeView(fragment)), fragment).toBe('#/')
    }
    expect(encodeView(decodeView('#/sql?q=+&$a=1'))).toBe('#/sql')
    expect(encodeView(decodeView('#/sql?q=1&$a='))).toBe('#/sql?q=1')
    expect(encodeView(decodeView('#/sql?q=1&chart=pie&sort=0'))).toBe('#/sql?q=1')
    expect(encodeView(decodeView('#/sql?chart=bar&x=a&sort=1'))).toBe('#/sql')
    expect(decodeView('#/document/1?states=nope,blank').place).toMatchObject({ states: ['blank'] })
    expect(encodeView(decodeView('#/?vendor=v1&vendor=v1&form=full&form=no'))).toBe('#/?form=full&vendor=v1')
  })

  it('takes an address that a person has broken', () => {
    expect(decodeView('#/document/%E5%9').place).toMatchObject({ page: 'document', documentId: '%E5%9' })
    for (const fragment of ['#/document', '#/overview', '#/vendors/extra', '#/vendors/a/b']) {
      expect(decodeView(fragment).place.page, fragment).toBe('unknown')
    }
  })

  it('reads what a board is about, and its own options, where it has them', () => {
    const shapes = {
      overview: {},
      municipalities: {},
      municipality: { id: true },
      compare: {},
      vendors: { id: true, options: ['q'] },
      cloud: { options: ['of'] },
      incidents: {},
      measures: {},
      changes: {},
      legal: {},
      findings: {},
      search: {},
    } as const
    const one = at(board('vendors', { id: 'a/b 市', options: { q: '再委託' } }), { latest: false })
    expect(decodeView(encodeView(one), shapes)).toEqual(one)
    const many = at(board('cloud', { options: { of: 'a,b' } }))
    expect(decodeView(`${encodeView(many)}&q=none`, shapes)).toEqual(many)
    expect(decodeView('#/vendors', shapes).place.page).toBe('unknown')
    expect(decodeView('#/cloud/x', shapes).place.page).toBe('unknown')
  })
})

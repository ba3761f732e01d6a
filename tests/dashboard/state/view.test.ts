import { describe, expect, it } from 'vitest'
import { decodeView, encodeView, noFilters, type Place, type View } from '../../../dashboard/state/view'

const at = (place: Place, filters: Partial<View['filters']> = {}): View => ({
  place,
  filters: { ...noFilters, ...filters },
})

describe('the address of a view', () => {
  it.each<[string, View]>([
    ['#/', at({ page: 'overview', pick: null })],
    ['#/vendors', at({ page: 'vendors', pick: null })],
    ['#/sql', at({ page: 'sql', statement: null })],
    ['#/sql?q=from+vendor', at({ page: 'sql', statement: { sql: 'from vendor', values: {} } })],
    ['#/cloud?form=full', at({ page: 'cloud', pick: null }, { form: 'full' })],
    [
      '#/vendors?pick=vendor%3Av1&prefecture=%E5%9F%BC%E7%8E%89%E7%9C%8C',
      at({ page: 'vendors', pick: { by: 'vendor', value: 'v1' } }, { prefecture: '埼玉県' }),
    ],
    [
      '#/findings?pick=municipality%3A112151%2Fhigh',
      at({ page: 'findings', pick: { by: 'municipality', value: '112151/high' } }),
    ],
    ['#/incidents?pick=answer%3A', at({ page: 'incidents', pick: { by: 'answer', value: '' } })],
    [
      '#/document/0123?evidence=0123%3A5-9&states=blank%2Cmissing',
      at({ page: 'document', documentId: '0123', evidence: '0123:5-9', states: ['blank', 'missing'] }),
    ],
    ['#/nowhere/at/all', at({ page: 'unknown', path: '/nowhere/at/all' })],
  ])('%s', (fragment, view) => {
    expect(encodeView(view)).toBe(fragment)
    expect(decodeView(fragment)).toEqual(view)
  })

  it('keeps any words that a value may hold', () => {
    const words = 'a:b/c?d=e&f#g 100% 「北」・+\u3000'
    const picked = at({ page: 'vendors', pick: { by: 'handlers', value: words } }, { prefecture: words })
    expect(decodeView(encodeView(picked))).toEqual(picked)
    const document = at({ page: 'document', documentId: words, evidence: words, states: [] })
    expect(decodeView(encodeView(document))).toEqual(document)
    const console = at({
      page: 'sql',
      statement: { sql: `select '${words}',\n  $名前 -- $q`, values: { 名前: words, q: '0' } },
    })
    expect(decodeView(encodeView(console))).toEqual(console)
  })

  it('writes no default and drops what it does not know', () => {
    for (const fragment of [
      '',
      '#',
      '#/?',
      '#/?prefecture=&form=',
      '#/?form=nope',
      '#/?pick=nope:1',
      '#/?pick=vendor',
      '#/?x=1',
    ]) {
      expect(encodeView(decodeView(fragment)), fragment).toBe('#/')
    }
    expect(encodeView(decodeView('#/sql?q=+&$a=1'))).toBe('#/sql')
    expect(encodeView(decodeView('#/sql?q=1&$a='))).toBe('#/sql?q=1')
    expect(decodeView('#/document/1?states=nope,blank').place).toMatchObject({ states: ['blank'] })
  })

  it('takes an address that a person has broken', () => {
    expect(decodeView('#/document/%E5%9').place).toMatchObject({ page: 'document', documentId: '%E5%9' })
    expect(decodeView('#/document').place.page).toBe('unknown')
    expect(decodeView('#/overview').place.page).toBe('unknown')
    expect(decodeView('#/vendors/extra').place.page).toBe('unknown')
  })
})

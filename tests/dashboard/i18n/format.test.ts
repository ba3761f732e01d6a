import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ja } from '../../../dashboard/i18n/ja'
import { codeLabel, formatCell, formatDay, formatMonth, formatShare } from '../../../dashboard/i18n/format'
import { chapterNumber, chapterTitle } from '../../../queries/chapters'
import { explainFailure } from '../../../dashboard/i18n/failures'
import { EngineError } from '../../../dashboard/engine/errors'
import { forms } from '../../../etl/forms'
import { readQueries } from '../../../queries/library'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const HIDDEN = /^byte_|^line_|^kind$|^bytes$|^encoding$|^status$|^agency$|^text$/

describe('words for results', () => {
  it('has a heading in both languages for every column a page shows or hands over', () => {
    const shown = readQueries(resolve('queries'))
      // What a check yields is shown as a finding.
      .filter(({ name, check }) => check === null && !['filter_choices', 'filter_totals'].includes(name))
      .flatMap(({ columns }) => columns.map(({ name }) => name))
      .filter((name) => !HIDDEN.test(name))
    expect([...new Set(shown)].filter((name) => !Object.hasOwn(ja.columns, name))).toEqual([])
  })

  it('never shows an unknown as a no or a zero', () => {
    expect(formatCell('also_on_premises', null, 'ja')).toBe('―')
    expect(formatCell('also_on_premises', false, 'ja')).toBe('いいえ')
    expect(formatCell('items', null, 'en')).toBe('–')
  })

  it('shows a small share as more than none', () => {
    expect(formatShare(0.004, 'ja')).toBe('0.4%')
    expect(formatShare(0, 'ja')).toBe('0%')
    expect(formatCell('assessment_share', 2 / 3, 'en')).toBe('67%')
  })

  it('shows codes, days and months in the language', () => {
    expect(formatCell('business_status', 'government_cloud_planned', 'ja')).toBe('ガバメントクラウド（移行予定）')
    expect(formatCell('state', 'missing', 'en')).toBe('Missing from the text')
    expect(codeLabel('form', 'nope', 'ja')).toBe('nope')
    expect([formatDay('2026-01-15', 'ja'), formatDay('2026-01-15', 'en')]).toEqual(['2026年1月15日', '15 Jan 2026'])
    expect([formatMonth('2026-01', 'ja'), formatMonth('2026-01', 'en')]).toEqual(['2026年1月', 'Jan 2026'])
  })

  it('names every chapter of the forms', () => {
    for (const { form, chapters } of forms) {
      for (const { chapter } of chapters) {
        expect(chapterTitle(form, chapter, 'ja'), `${form} ${chapter}`).not.toBe(chapter)
        expect(chapterTitle(form, chapter, 'en')).toContain(chapterNumber(chapter, 'en'))
      }
    }
  })

  it('says what to do when the engine fails, in both languages', () => {
    const error = new EngineError('warehouse_missing', 'HTTP 404')
    for (const locale of ['ja', 'en'] as const) {
      expect(explainFailure(error, locale).message).toContain('npm run etl')
      expect(explainFailure(error, locale).detail).toBe('HTTP 404')
    }
    expect(explainFailure(new Error('x'), 'en')).toEqual({ message: 'x', detail: '' })
  })
})

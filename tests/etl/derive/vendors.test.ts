import { describe, expect, test } from 'vitest'
import { deriveVendors, readVendor, vendorIdOf } from '../../../etl/derive/vendors'

describe('readVendor', () => {
  test.each([
    ['(株)両備システムズ', '両備システムズ', '株式会社', null],
    ['株式会社 日立システムズ', '日立システムズ', '株式会社', null],
    ['日本情報産業株式会社', '日本情報産業', '株式会社', null],
    ['㈱アイネス', 'アイネス', '株式会社', null],
    ['富士通Ｊａｐａｎ㈱', '富士通Japan', '株式会社', null],
    ['日本電気株式会社 関東甲信越支店', '日本電気', '株式会社', '関東甲信越支店'],
    ['日本電気株式会社関東甲信越支店', '日本電気', '株式会社', '関東甲信越支店'],
    ['株式会社アイネス 埼玉営業所', 'アイネス', '株式会社', '埼玉営業所'],
    ['株式会社アイネス関西支社', 'アイネス', '株式会社', '関西支社'],
    ['(株)埼玉計算センター', '埼玉計算センター', '株式会社', null],
    ['有限会社 中央印刷', '中央印刷', '有限会社', null],
    ['合同会社みらい', 'みらい', '合同会社', null],
    ['一般財団法人 健診協会', '健診協会', '一般財団法人', null],
    ['(公財)予防医学協会', '予防医学協会', '公益財団法人', null],
    ['埼玉県国民健康保険団体連合会', '埼玉県国民健康保険団体連合会', null, null],
    ['株式会社アイネス(令和7年4月1日から)', 'アイネス', '株式会社', null],
    ['株式会社みどり(旧(株)あお)', 'みどり', '株式会社', null],
  ])('%s', (raw, name, legalForm, branch) => {
    expect(readVendor(raw)).toMatchObject({ name, legalForm, branch })
  })

  test.each([['未定'], ['入札により決定'], ['公表していない。'], ['株式会社A、株式会社B'], ['A、B及びC'], ['']])(
    '%s names no one firm',
    (raw) => {
      expect(readVendor(raw)).toBeNull()
      expect(vendorIdOf(raw)).toBeNull()
    },
  )

  test('a reviewed alias gives the firm its canonical name', () => {
    const aliases = new Map([['日東テクノ', '日東テクノブレーン']])
    expect(readVendor('(株)日東テクノ', aliases)).toMatchObject({ name: '日東テクノブレーン', legalForm: '株式会社' })
  })
})

describe('vendorIdOf', () => {
  test('is one for spellings of one firm', () => {
    const spellings = [
      '株式会社アイネス',
      '株式会社　アイネス',
      '㈱アイネス',
      'アイネス(株)',
      'アイネス',
      '株式会社アイネス 関西支社',
    ]
    expect(new Set(spellings.map(vendorIdOf)).size).toBe(1)
  })

  test('does not merge what may be two firms', () => {
    const names = ['(株)日東テクノブレーン', '(株)日東テクノブレーション', '有限会社日東テクノブレーン']
    expect(new Set(names.map(vendorIdOf)).size).toBe(3)
  })
})

test('deriveVendors lists each firm and each printed name once, whatever the order', () => {
  const raws = ['株式会社アイネス', '株式会社 アイネス', '日本電気株式会社 関東甲信越支店', '未定', '株式会社アイネス']
  const { vendor, vendor_alias } = deriveVendors(raws)
  expect(vendor.map(({ name, legal_form, corporate_number }) => [name, legal_form, corporate_number])).toEqual(
    expect.arrayContaining([
      ['アイネス', '株式会社', null],
      ['日本電気', '株式会社', null],
    ]),
  )
  expect(vendor).toHaveLength(2)
  expect(vendor_alias.map(({ raw, branch, rule }) => [raw, branch, rule])).toEqual([
    ['日本電気株式会社 関東甲信越支店', '関東甲信越支店', '法人の種類を除く・支店名を除く・空白を除く'],
    ['株式会社 アイネス', null, '法人の種類を除く・空白を除く'],
    ['株式会社アイネス', null, '法人の種類を除く'],
  ])
  expect(deriveVendors(raws.toReversed())).toEqual({ vendor, vendor_alias })
})

test('means one firm by a name in which OCR misread a kana, and says so', () => {
  expect(readVendor('株式会社サ一ビスセン夕ー')).toMatchObject({
    name: 'サービスセンター',
    rules: ['法人の種類を除く', '読み違えた仮名を直す'],
  })
  expect(vendorIdOf('株式会社サ一ビスセン夕ー')).toBe(vendorIdOf('株式会社サービスセンター'))
  expect(readVendor('日本システム工業株式会社')?.name).toBe('日本システム工業')
})

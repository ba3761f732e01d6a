import { describe, expect, it } from 'vitest'
import { resolveAgency } from '../../../etl/derive/agency'

const resolved = (agency: string) => {
  const { municipality_code, municipality, prefecture, agency_kind, unresolved } = resolveAgency(agency)
  return [municipality_code, municipality, prefecture, agency_kind, unresolved?.code ?? null]
}

describe('resolveAgency', () => {
  it.each([
    ['埼玉県狭山市長', '112151', '狭山市', '埼玉県', '市長'],
    ['越谷市長', '112224', '越谷市', '埼玉県', '市長'],
    ['愛知県 扶桑町長', '233625', '扶桑町', '愛知県', '町長'],
    ['愛知県丹羽郡扶桑町長', '233625', '扶桑町', '愛知県', '町長'],
    ['奈良市', '292010', '奈良市', '奈良県', '市'],
    ['金 沢 市 長', '172014', '金沢市', '石川県', '市長'],
    ['京都府京都市長', '261009', '京都市', '京都府', '市長'],
    ['大和郡山市長', '292036', '大和郡山市', '奈良県', '市長'],
    ['横浜市港北区長', '141003', '横浜市', '神奈川県', '区長'],
    ['千代田区長', '131016', '千代田区', '東京都', '区長'],
    ['東京都知事', '130001', '東京都', '東京都', '知事'],
    ['栃木県', '090000', '栃木県', '栃木県', '県'],
    ['埼玉県教育委員会', '110001', '埼玉県', '埼玉県', '教育委員会'],
    ['川口市教育委員会教育長', '112038', '川口市', '埼玉県', '教育委員会'],
    ['日野市長 大坪 冬彦', '132128', '日野市', '東京都', '市長'],
    ['さいたま市水道事業管理者', '111007', 'さいたま市', '埼玉県', '水道事業管理者'],
    ['広島県府中市長', '342084', '府中市', '広島県', '市長'],
  ])('%s', (agency, ...expected) => {
    expect(resolved(agency)).toEqual([...expected, null])
  })

  it('never guesses between namesakes', () => {
    expect(resolved('府中市長')).toEqual([null, '府中市', null, '市長', 'agency_ambiguous'])
    expect(resolved('伊達市長')).toEqual([null, '伊達市', null, '市長', 'agency_ambiguous'])
    expect(resolveAgency('府中市長').unresolved?.message).toContain('東京都・広島県')
  })

  it('takes no body for the municipality whose name it begins with', () => {
    expect(resolved('埼玉県後期高齢者医療広域連合長')).toEqual([null, null, '埼玉県', '広域連合', null])
    expect(resolved('越谷市・松伏町水道企業団')).toEqual([null, null, null, '企業団', null])
    expect(resolved('厚生労働大臣')).toEqual([null, null, null, '大臣', null])
    expect(resolved('越谷市長寿会')).toEqual([null, null, null, null, 'agency_unknown'])
  })

  it('gives no code to a municipality that the printed prefecture does not have, or that is no more', () => {
    expect(resolved('埼玉県府中市長')).toEqual([null, null, null, null, 'agency_unknown'])
    expect(resolved('浦和市長')).toEqual([null, null, null, null, 'agency_unknown'])
    expect(resolved('')).toEqual([null, null, null, null, 'agency_unknown'])
  })
})

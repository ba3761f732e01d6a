/** What the words about 重大事故 tell, in wordings beyond the five documents. */
import { describe, expect, test } from 'vitest'
import { incidentFacts } from '../../../etl/derive/incident-facts'
import { readIncidentText } from '../../../etl/derive/incident-text'

describe('what the words of a case tell', () => {
  test.each([
    ['職員の自家用車が車上荒らしに遭い、住民基本台帳の写し30人分が盗まれた。', { kind: 'theft', persons: 30 }],
    ['令和5年6月12日、窓口で住民票の写しを別人に交付した。', { kind: 'misdelivery', occurredOn: '2023-06-12' }],
    ['納税通知書を誤って別の住所に送付したもの。対象者は計12名。', { kind: 'misdelivery', persons: 12 }],
    ['ホームページに個人情報を含むファイルを誤って掲載した。', { kind: 'publication' }],
    ['サーバーがランサムウェアに感染した。', { kind: 'unauthorised_access' }],
    ['職員が業務外の目的で住民情報を閲覧した。', { kind: 'misuse' }],
    ['委託先(株式会社○○)において、USBメモリを一時紛失した。', { kind: 'vendor' }],
    ['委託業者の従業員が書類を誤って廃棄した。', { kind: 'vendor' }],
    ['委託先に渡す書類を紛失した。', { kind: 'loss' }],
    ['所在が不明となった。', { kind: 'loss' }],
    ['個人情報の漏えいがあった。', { kind: 'undetermined' }],
    // Never more precise than printed, and never the day on which it was noticed.
    ['令和5年6月、書類を紛失した。令和5年7月3日に公表した。', { occurredOn: null, occurredMonth: '2023-06' }],
    ['令和5年7月3日、書類の紛失が判明した。', { occurredOn: null, occurredMonth: null }],
    ['令和5年7月3日、書類を紛失していたことが判明した。', { occurredOn: null }],
    ['発生日:令和4年12月28日\n概要:書類の誤送付', { occurredOn: '2022-12-28', kind: 'misdelivery' }],
    ['令和4年12月31日に研修を行った。翌1日、帰宅途中に鞄を紛失した。', { occurredOn: '2023-01-01' }],
    ['令和4年2月1日に受領し、同月5日、誤って廃棄した。', { occurredOn: '2022-02-05' }],
    ['職員2名で確認せず、30人分の通知を誤送付した。', { persons: 30 }],
    ['延べ1,200人(実人数980人)の情報', { persons: 1200, uniquePersons: 980 }],
    ['3千件の記録が保存されたUSBメモリを紛失した。', { records: 3000 }],
    ['A課20人、B課30人の情報を誤送信した。', { persons: null }],
    ['対象者1,000人以上の名簿を紛失した。', { persons: null }],
  ])('%s', (text, facts) => {
    expect(incidentFacts(text)).toMatchObject(facts)
  })
})

describe('cases of one text', () => {
  const split = (text: string) => readIncidentText(text).cases.map(({ label, text: words }) => [label, words])
  test.each([
    [
      '【事案1】USBメモリの紛失。【事案2】書類の誤送付。',
      [
        ['1', 'USBメモリの紛失。'],
        ['2', '書類の誤送付。'],
      ],
    ],
    [
      '事例①:USBメモリの紛失。\n事例②:書類の誤送付。',
      [
        ['1', 'USBメモリの紛失。'],
        ['2', '書類の誤送付。'],
      ],
    ],
    [
      '以下の2件が発生した。\n(1件目)書類の紛失\n(2件目)書類の誤交付',
      [
        ['1', '書類の紛失'],
        ['2', '書類の誤交付'],
      ],
    ],
    [
      '①USBメモリの盗難。②書類の誤送付。',
      [
        ['1', 'USBメモリの盗難。'],
        ['2', '書類の誤送付。'],
      ],
    ],
    [
      '(1)USBメモリの盗難。\n(2)書類の誤送付。',
      [
        ['1', 'USBメモリの盗難。'],
        ['2', '書類の誤送付。'],
      ],
    ],
    [
      '・令和4年5月10日、USBメモリを紛失した。\n・令和5年6月1日、書類を誤送付した。',
      [
        [null, '令和4年5月10日、USBメモリを紛失した。'],
        [null, '令和5年6月1日、書類を誤送付した。'],
      ],
    ],
    [
      '【ケース1】略 【ケース2】略',
      [
        ['1', null],
        ['2', null],
      ],
    ],
    ['(略)', [[null, null]]],
    ['別紙のとおり', [[null, null]]],
    ['—', []],
    ['その内容(削除)', []],
    ['該当なし', []],
  ])('%s', (text, cases) => {
    expect(split(text)).toEqual(cases)
  })

  test.each([
    '①発生日 令和4年5月10日 ②概要 USBメモリの紛失 ③対象 30人',
    '・書類の紛失。\n・紛失した書類には氏名が記載されていた。',
    '令和4年5月10日、USBメモリを紛失した。\n令和4年5月12日、紛失を警察に届け出た。',
    'USBメモリを鍵付きのケース1個ごと紛失した。',
  ])('%s is one case', (text) => {
    expect(split(text)).toEqual([[null, text]])
  })
})

import { describe, expect, it } from 'vitest'
import { fold } from '../../../etl/read/fold'

describe('fold', () => {
  it.each([
    ['サーバー・ユーザー', 'サーバ・ユーザ'],
    ['サ一バ一、サ-バ', 'サーバ、サーバ'],
    ['ネッ卜ワーク、ア力ウント、セン夕ー', 'ネットワーク、アカウント、センター'],
    ['ｶﾞﾊﾞﾒﾝﾄ', 'ガバメント'],
    ['ガバメント'.normalize('NFD'), 'ガバメント'],
    ['端末ヘの', '端末への'],
    ['住所，氏名，1,000人', '住所、氏名、1,000人'],
    ['とする．No.1.5', 'とする。No.1.5'],
    ['❶甲➁乙➌丙⓸丁', '①甲②乙③丙④丁'],
    ['☒甲 ⬜乙 ☑\ufe0f丙', '☑甲☐乙☑丙'],
    ['評\u200b価\u00ad書', '評価書'],
  ])('reads %s as %s', (printed, folded) => {
    expect(fold(printed)).toBe(folded)
  })

  it.each(['一般', '入力', '第二', '口座', '八王子市', 'リスク', '- 3 -'])('leaves %s as it is', (printed) => {
    expect(fold(printed)).toBe(printed.replaceAll(' ', ''))
  })
})

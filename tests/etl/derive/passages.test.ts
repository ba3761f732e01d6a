import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { layerOfHeading, partOfSpan, splitPassages } from '../../../etl/derive/passages'

const split = (text: string) => splitPassages(text).map(({ heading, layer, text }) => [heading, layer, text])

describe('splitPassages', () => {
  test('at headings in any bracket, in plain text and in HTML', () => {
    expect(
      split(
        '<p>【健康管理システム】</p> <ul>・入退室を管理する。</ul> <p>【番号連携サーバ（団体内統合宛名システム）】</p> <p>施錠可能な室内に設置する。</p>',
      ),
    ).toEqual([
      ['【健康管理システム】', 'business_system', '・入退室を管理する。'],
      ['【番号連携サーバ（団体内統合宛名システム）】', 'linkage_server', '施錠可能な室内に設置する。'],
    ])
    expect(
      split('<p>&lt;本市における措置&gt;</p> <p>①甲</p> <p>&lt;中間サーバー・プラットフォームにおける措置&gt;</p>乙'),
    ).toEqual([
      ['<本市における措置>', 'business_system', '①甲'],
      ['<中間サーバー・プラットフォームにおける措置>', 'intermediate_server', '乙'],
    ])
  })

  test('in one line, and with the slips 設置 and 処置', () => {
    expect(split('前文。 ＜当市における設置＞ ・甲 〈中間サーバ・ソフトウェアにおける処置〉 乙')).toEqual([
      [null, 'unspecified', '前文。'],
      ['＜当市における設置＞', 'business_system', '・甲'],
      ['〈中間サーバ・ソフトウェアにおける処置〉', 'intermediate_server', '乙'],
    ])
  })

  test('at an unbracketed heading on a line of its own', () => {
    expect(split('■本市における措置\n甲\n2. 中間サーバー・プラットフォームにおける措置\n乙')).toEqual([
      ['■本市における措置', 'business_system', '甲'],
      ['2. 中間サーバー・プラットフォームにおける措置', 'intermediate_server', '乙'],
    ])
  })

  test('not at tags, at brackets within a sentence, nor at headings of another kind', () => {
    for (const text of [
      '<p>利用に関する基準【第1.0版】による。</p>',
      '端末は、【健康管理システム】に接続する。',
      '【紙媒体】\n施錠する。',
      '本市における措置を定めている。',
    ]) {
      expect(splitPassages(text).map(({ heading }) => heading)).toEqual([null])
    }
  })

  test('the range of a passage holds its heading and words, without tags and white space around them', () => {
    const text =
      '<div> <p>&lt;本市における措置&gt;</p> <p>甲。</p>\n- &lt;ガバメントクラウドにおける措置&gt;\n<p>乙。</p></div>'
    expect(splitPassages(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '&lt;本市における措置&gt;</p> <p>甲。',
      '&lt;ガバメントクラウドにおける措置&gt;\n<p>乙。',
    ])
  })
})

test.each([
  ['中間サーバ・プラットフォームにおける措置', 'intermediate_server'],
  ['中間サーバー・プラットフォーム(ガバメントクラウド)における措置', 'intermediate_server'],
  ['番号連携システムのソフトウェアにおける措置', 'linkage_server'],
  ['団体内統合宛名システムにおける措置', 'linkage_server'],
  ['サービス検索・電子申請機能及び電子自治体共同運営システムにおける措置', 'application_service'],
  ['ガバメントクラウドにおける措置', 'business_system'],
  ['ガバメントクラウドにおける追加の措置', 'business_system'],
  ['当市における設置', 'business_system'],
  ['川口市における措置', 'business_system'],
  ['扶桑町における措置', 'business_system'],
  ['標準システム窓口端末における措置', 'business_system'],
  ['紙媒体', 'unspecified'],
  ['クラウド事業者における措置', 'unspecified'],
])('the layer of %s', (heading, layer) => {
  expect(layerOfHeading(heading)).toBe(layer)
})

describe('partOfSpan', () => {
  const words = 'ABC 甲ｶﾅ乙。𠮷野 & 丙'
  test.each(['utf-8', 'shift_jis'])('finds the bytes of a part in %s', (encoding) => {
    // The surrogate pair has no place in Shift_JIS.
    const text = encoding === 'utf-8' ? words : words.replace('𠮷', '吉')
    const before = iconv.encode('前置き\n', encoding)
    const bytes = Buffer.concat([before, iconv.encode(text, encoding), iconv.encode('後', encoding)])
    const span = { start: before.length, end: bytes.length - iconv.encode('後', encoding).length }
    const decode = ({ start, end }: { start: number; end: number }) =>
      new TextDecoder(encoding).decode(bytes.subarray(start, end))
    for (const part of ['ABC', '甲ｶﾅ', '乙。', '野 &', '丙', text]) {
      const from = text.indexOf(part)
      expect(decode(partOfSpan(span, from, from + part.length, decode))).toBe(part)
    }
  })
})

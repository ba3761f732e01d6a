import { describe, expect, it } from 'vitest'
import { segmentLines, type EvidencePlace, type SourceLine } from '../../../../dashboard/pages/document/segments'

/** Lines of a UTF-8 file, each with its byte offset. */
function linesOf(text: string): SourceLine[] {
  let byteStart = 0
  return text.split('\n').map((line, index) => {
    const source = { no: index + 1, byteStart, text: line }
    byteStart += Buffer.byteLength(line) + 1
    return source
  })
}

/** Evidence at words of a text (their first occurrence). */
function placeAt(text: string, words: string, evidenceId = words): EvidencePlace {
  const index = text.indexOf(words)
  const lineOf = (at: number) => text.slice(0, at).split('\n').length
  return {
    evidenceId,
    start: Buffer.byteLength(text.slice(0, index)),
    end: Buffer.byteLength(text.slice(0, index + words.length)),
    lineStart: lineOf(index),
    lineEnd: lineOf(index + words.length),
  }
}

const cut = (text: string, ...words: string[]) =>
  segmentLines(
    linesOf(text),
    words.map((each) => placeAt(text, each)),
    true,
  ).map(({ segments }) => segments.map((segment) => [segment.text, ...segment.evidence]))

describe('segmentLines', () => {
  it('cuts where evidence begins and ends, whatever the width of the characters', () => {
    expect(cut('①名称\t𠮷野システム、é', '𠮷野', 'é')).toEqual([
      [['①名称\t'], ['𠮷野', '𠮷野'], ['システム、'], ['é', 'é']],
    ])
  })

  it('marks the words that others use, too, and cuts there', () => {
    const text = '名称\n本市の措置。共通の措置。'
    const [, line] = segmentLines(linesOf(text), [placeAt(text, '本市の措置。共通')], true, [
      placeAt(text, '共通の措置。'),
    ])
    expect(line?.segments.map((segment) => [segment.text, segment.shared, segment.evidence.length])).toEqual([
      ['本市の措置。', false, 1],
      ['共通', true, 1],
      ['の措置。', true, 0],
    ])
    const [first] = segmentLines(linesOf(text), [], true, [placeAt(text, '共通の措置。')])
    expect(first?.segments.map(({ shared }) => shared)).toEqual([false])
  })

  it('names the shortest of nested evidence first', () => {
    expect(cut('[○] 紙 [] 電子', '[○] 紙 [] 電子', '○')).toEqual([
      [
        ['[', '[○] 紙 [] 電子'],
        ['○', '○', '[○] 紙 [] 電子'],
        ['] 紙 [] 電子', '[○] 紙 [] 電子'],
      ],
    ])
  })

  it('cuts overlapping evidence into its three parts', () => {
    expect(cut('あいうえお', 'あいう', 'うえお')).toEqual([
      [
        ['あい', 'あいう'],
        ['う', 'あいう', 'うえお'],
        ['えお', 'うえお'],
      ],
    ])
  })

  it('follows evidence over lines', () => {
    expect(cut('前\n始め\n\n中\n終わり後', '始め\n\n中\n終わり')).toEqual([
      [['前']],
      [['始め', '始め\n\n中\n終わり']],
      [],
      [['中', '始め\n\n中\n終わり']],
      [['終わり', '始め\n\n中\n終わり'], ['後']],
    ])
  })

  it('loses and adds no character', () => {
    const text = '<div>[ ]庁内</div>\n\n𩸽と＜選択肢＞\t'
    const places = [placeAt(text, '[ ]'), placeAt(text, ']庁内</div>\n\n𩸽'), placeAt(text, '選択肢')]
    const lines = segmentLines(linesOf(text), places, true)
    expect(lines.map(({ segments }) => segments.map((segment) => segment.text).join('')).join('\n')).toBe(text)
  })

  it('knows tags of the scan from words, and shows them all the same', () => {
    const lines = segmentLines(linesOf('<b>可</b> a<c ＜措置＞'), [], true)
    expect(lines[0]?.segments.map(({ text, markup }) => [text, markup])).toEqual([
      ['<b>', true],
      ['可', false],
      ['</b>', true],
      [' a<c ＜措置＞', false],
    ])
  })

  it('marks whole lines where bytes tell no characters', () => {
    const lines: SourceLine[] = [
      { no: 1, byteStart: 0, text: '一行目' },
      { no: 2, byteStart: 7, text: '二行目' },
      { no: 3, byteStart: 14, text: '三行目' },
    ]
    const place = { evidenceId: 'e', start: 9, end: 16, lineStart: 2, lineEnd: 3 }
    expect(segmentLines(lines, [place], false).map(({ segments }) => segments[0]?.evidence)).toEqual([[], ['e'], ['e']])
  })
})

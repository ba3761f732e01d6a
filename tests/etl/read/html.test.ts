import { describe, expect, it } from 'vitest'
import { cleanHtml, isHtml } from '../../../etl/read/html'
import { makeStream } from '../../../etl/read/make-stream'
import { lineCells, rowLines, tableRows, type SourceCell } from '../../../etl/read/rows'
import { readSource } from '../../../etl/read/source'

const stream = (body: string) => makeStream(readSource(new TextEncoder().encode(body), 'a.html'))

describe('the stream of an HTML page', () => {
  it('makes rows lines, cells cells and paragraphs inside a cell blocks', () => {
    const { text } = stream('<table><tr><th>①名称<td><p>事務<br>概要</p></table><p>次</p>')
    expect(text).toBe('\n\n\n①名称\t\v事務\v概要\v\n\n次\n')
  })

  it('keeps a table inside a cell in that cell', () => {
    expect(stream('<table><tr><td>③接続<td><table><tr><td>甲<td>乙</table><td>丙').text).toBe(
      '\n\n\n③接続\t\v\v\v甲\v乙\v\t丙',
    )
  })

  it('reads a row without a table as a row', () => {
    expect(stream('<tr><td>①名称</td><td><p>甲</p></td></tr><tr><td>乙</td></tr>').text).toBe('\n\n①名称\t\v甲\v\n乙')
  })

  it('prints what only looks like a tag', () => {
    expect(stream('<p><VRS用ファイル>の<b>甲</b></p>').text).toBe('\n\n<VRS用ファイル>の甲\n')
  })

  it('leaves the cells empty that a cell above reaches into', () => {
    expect(stream('<table><tr><td rowspan="2">甲<td>乙<tr><td>丙<tr><td>丁').text).toBe('\n\n\n甲\t乙\n\t丙\n丁')
    expect(stream('<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td>丁<td>戊').text).toBe('\n\n\n甲\t乙\t丙\n丁\t\t戊')
  })

  it('reads check boxes and radio buttons, no other inputs', () => {
    expect(stream('<input type="checkbox" checked>甲<input type=radio>乙<input value="x">丙').text).toBe(
      '\n\uE000甲\uE001乙丙',
    )
  })

  it('skips what is not printed and takes line breaks for white space', () => {
    const head = '<head><title>題</title><style>p{}</style><script>"<p>甲</p>"</script></head>'
    expect(stream(`${head}<!-- 乙 --><ruby>評<rt>ひょう</rt></ruby>\n価 <選択肢>`).text).toBe('\n評価<選択肢>')
  })

  it('keeps the lines and tabs of preformatted text', () => {
    expect(stream('<pre>甲\t乙\n丙</pre>').text).toBe('\n\n甲\t乙\n丙\n')
  })

  it.each([
    ['&lt;甲&gt;', '<甲>'],
    ['&#30058;&#x53F7;号', '番号号'],
    ['&#X53f7;', '号'],
    ['甲&hellip;乙&amp乙 R&D', '甲...乙&乙R&D'],
  ])('decodes %s and knows where it stood', (raw, decoded) => {
    const made = stream(`<p>${raw}</p>`)
    expect(made.text).toBe(`\n\n${decoded}\n`)
    const [first, last] = [2, made.text.length - 2]
    expect(made.source.text.slice(made.origins.from(first) ?? -1, made.origins.to(last) ?? -1)).toBe(raw)
  })

  it('tells an HTML page by its name or its beginning', () => {
    expect(isHtml('a/B.HTM', '甲')).toBe(true)
    expect(isHtml('a.txt', '\n<!-- 版 --><!DOCTYPE html><p>甲')).toBe(true)
    expect(isHtml('a.txt', '<p>甲</p><html>')).toBe(false)
  })
})

describe('cleanHtml', () => {
  it('gives the words line by line, without tags of any kind', () => {
    expect(cleanHtml('<section>一\n 二&nbsp;<a href="x">三</a></section><label>四</label><br>&#x4e94;')).toBe(
      '一 二 三\n四\n五',
    )
  })
})

describe('rows and cells', () => {
  const words = (body: string, path: string): string[][] => {
    const source = readSource(new TextEncoder().encode(body), path)
    const stream = makeStream(source)
    const cut = (text: string, cells: readonly SourceCell[]): string[] =>
      cells.map(({ from, to }) => text.slice(from, to))
    const lines = rowLines(stream, 0, source.text.length)?.map(({ line }) => line.text)
    return lines
      ? lines.map((line) => cut(line, lineCells(line)))
      : tableRows(stream, 0, source.text.length).map((cells) => cut(source.text, cells))
  }

  it('reads the same cells from a text and from a table', () => {
    const expected = ['令和5年3月1日', 'Ⅰ', '', '乙', '事後', '']
    expect(words(expected.join('\t'), 'a.txt')).toEqual([expected])
    const html = `<table><tr>${expected.map((cell) => `<td> ${cell}\n</td>`).join('')}</tr></table>`
    expect(words(html, 'a.html').filter((cells) => cells.length > 1)).toEqual([expected])
  })
})

/** What is shown while documents are read. */
import stringWidth from 'string-width'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rejected } from '../../etl/document'
import { Packer } from '../../etl/load/pack'
import { progressOn, type Screen } from '../../etl/progress'
import type { FileRead } from '../../etl/reader'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MB = 1_000_000

const NO_ROWS = new Packer().finish()

function read(path: string, bytes = MB, reason: string | null = null): FileRead {
  const { document } = rejected({ document_id: path, path, bytes, sha256: null, loaded_at: '' }, reason ?? '')
  const status = reason === null ? 'loaded' : 'rejected'
  const nothing = { sha256: null, assessment: null, vendors: [], packed: NO_ROWS, shared: NO_ROWS }
  return { path, bytes, document: { ...document, status }, ...nothing }
}

/** Keeps what was written; `line` is what a terminal shows of it. */
function screen(isTTY: boolean, columns?: number) {
  const written: string[] = []
  const stream: Screen = { isTTY, ...(columns !== undefined && { columns }), write: (text) => written.push(text) }
  return { progress: progressOn(stream), written, line: () => written.join('').split('\x1b[2K').at(-1) ?? '' }
}

describe('on a terminal', () => {
  it('a bar shows documents, speed and the time that is left', () => {
    const { progress, line } = screen(true, 80)
    progress.phase('調べています')
    expect(line()).toBe('調べています…')
    progress.start(40, 10)
    expect(line()).toBe(`${'█'.repeat(6)}${'░'.repeat(18)}  10/40 文書  0.0 MB/s  残り時間を計算中`)
    for (let n = 1; n <= 10; n++) {
      vi.advanceTimersByTime(500)
      progress.file(read('a', 2 * MB))
    }
    expect(line()).toBe(`${'█'.repeat(12)}${'░'.repeat(12)}  20/40 文書  4.0 MB/s  残り 10 秒`)
    progress.end()
    expect(line()).toBe('')
  })

  it('tells minutes where it takes long', () => {
    const { progress, line } = screen(true, 80)
    progress.start(100, 0)
    vi.advanceTimersByTime(5000)
    progress.file(read('a'))
    expect(line()).toContain('1/100 文書  0.2 MB/s  残り 8 分 15 秒')
  })

  it('is drawn ten times a second at most', () => {
    const { progress, written } = screen(true, 80)
    progress.start(1000, 0)
    for (let n = 0; n < 1000; n++) {
      vi.advanceTimersByTime(1)
      progress.file(read('a'))
    }
    expect(written).toHaveLength(11)
  })

  it.each([80, 60, 50, 40, 30, 20, 12, 8, 4])('never fills a terminal of %i columns', (columns) => {
    const { progress, written } = screen(true, columns)
    progress.phase('前回から変わった文書を調べています')
    progress.start(12_345, 0)
    vi.advanceTimersByTime(100_000)
    progress.file(read('a'))
    for (const line of written) expect(stringWidth(line.replaceAll('\r\x1b[2K', ''))).toBeLessThan(columns)
    if (columns >= 14) expect(written.at(-1)).toContain('1/12345')
  })

  it.each([undefined, 0])('takes 80 columns for a terminal that says %s', (columns) => {
    const { progress, line } = screen(true, columns)
    progress.start(4, 2)
    expect(line()).toMatch(/^█{12}░{12} {2}2\/4 文書/)
  })

  it('shows a full bar where there is nothing to read', () => {
    const { progress, line } = screen(true, 80)
    progress.start(0, 0)
    expect(line()).toMatch(/^█{24} {2}0\/0 文書/)
  })
})

describe('elsewhere', () => {
  it('a line tells of each document, without control characters', () => {
    const { progress, written } = screen(false)
    progress.phase('調べています')
    progress.start(3, 1)
    progress.file(read('a.txt'))
    progress.file(read('b.txt', MB, '評価書ではありません。'))
    progress.phase('まとめています')
    progress.end()
    expect(written).toEqual([
      '1 件の文書は前回から変わっていません\n',
      '[2/3] a.txt — 読み込みました\n',
      '[3/3] b.txt — 受け付けません: 評価書ではありません。\n',
    ])
  })

  it('of many documents every hundredth and the last', () => {
    const { progress, written } = screen(false)
    progress.start(250, 0)
    for (let n = 0; n < 250; n++) {
      vi.advanceTimersByTime(100)
      progress.file(read('a'))
    }
    expect(written).toEqual([
      '[100/250] 10.0 MB/s 残り 15 秒\n',
      '[200/250] 10.0 MB/s 残り 5 秒\n',
      '[250/250] 10.0 MB/s 残り 0 秒\n',
    ])
  })
})

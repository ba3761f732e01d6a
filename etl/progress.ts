/** What is shown while documents are read: a bar on a terminal, plain lines elsewhere. */
import stringWidth from 'string-width'
import type { Progress } from './pipeline'
import type { FileRead } from './reader'

const BAR_WIDTH = 24
const REDRAW_MS = 100
/** Above this number of documents, plain lines tell of every hundredth only. */
const MANY_DOCUMENTS = 200
const EVERY = 100
const CLEAR_LINE = '\r\x1b[2K'

/** Of a terminal that does not tell. */
const USUAL_COLUMNS = 80

const nothing = (): void => undefined
export const SILENT: Progress = { phase: nothing, start: nothing, file: nothing, end: nothing }

/** What progress needs of a stream; `process.stdout` is one. */
export interface Screen {
  readonly isTTY?: boolean
  /** Width of a terminal. */
  readonly columns?: number
  write(text: string): unknown
}

/** A bar that redraws itself on a terminal, or lines. */
export function progressOn(stream: Screen): Progress {
  return stream.isTTY === true ? new Bar(stream) : new Lines(stream)
}

/** Counts documents and bytes against the clock. */
class Meter {
  private startedAt = 0
  private bytes = 0
  private read = 0
  done = 0
  total = 0

  start(total: number, unchanged: number): void {
    this.startedAt = Date.now()
    this.total = total
    this.done = unchanged
  }

  add({ bytes }: FileRead): void {
    this.done++
    this.read++
    this.bytes += bytes
  }

  get speed(): string {
    const seconds = (Date.now() - this.startedAt) / 1000
    return `${(seconds === 0 ? 0 : this.bytes / 1e6 / seconds).toFixed(1)} MB/s`
  }

  get remaining(): string {
    if (this.read === 0) return '残り時間を計算中'
    const seconds = Math.ceil(((this.total - this.done) * (Date.now() - this.startedAt)) / 1000 / this.read)
    return seconds < 60 ? `残り ${seconds} 秒` : `残り ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
  }
}

class Bar implements Progress {
  private readonly meter = new Meter()
  private drawnAt = 0

  constructor(private readonly stream: Screen) {}

  start(files: number, unchanged: number): void {
    this.meter.start(files, unchanged)
    this.draw()
  }

  file(read: FileRead): void {
    this.meter.add(read)
    if (Date.now() - this.drawnAt >= REDRAW_MS) this.draw()
  }

  phase(name: string): void {
    this.show([`${name}…`])
  }

  end(): void {
    this.show([])
  }

  private draw(): void {
    this.drawnAt = Date.now()
    const { done, total, speed, remaining } = this.meter
    const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
    const count = `${done}/${total} 文書`
    const text = `${count}  ${speed}  ${remaining}`
    this.show([`${bar}  ${text}`, text, count])
  }

  /** Shows the first text that fits: a line longer than the terminal would wrap and stay behind. */
  private show(texts: readonly string[]): void {
    // Some terminals say 0.
    const columns = this.stream.columns || USUAL_COLUMNS
    this.stream.write(CLEAR_LINE + (texts.find((text) => stringWidth(text) < columns) ?? ''))
  }
}

class Lines implements Progress {
  private readonly meter = new Meter()

  constructor(private readonly stream: Screen) {}

  start(files: number, unchanged: number): void {
    this.meter.start(files, unchanged)
    if (unchanged > 0) this.stream.write(`${unchanged} 件の文書は前回から変わっていません\n`)
  }

  file(read: FileRead): void {
    this.meter.add(read)
    const { done, total, speed, remaining } = this.meter
    if (total <= MANY_DOCUMENTS) {
      const { path, status, reject_reason } = read.document
      const outcome = status === 'loaded' ? '読み込みました' : `受け付けません: ${reject_reason ?? ''}`
      this.stream.write(`[${done}/${total}] ${path} — ${outcome}\n`)
    } else if (done % EVERY === 0 || done === total) {
      this.stream.write(`[${done}/${total}] ${speed} ${remaining}\n`)
    }
  }

  phase(): void {
    // A log tells of documents; what lies between is short.
  }

  end(): void {
    // Every line is complete.
  }
}

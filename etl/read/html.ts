/** One pass over HTML in the order of the source: its words, boundaries and check boxes, each with its place. */
import { parseFragment, Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import { remembering } from './remember'
import { BLOCK, CELL, LINE } from './stream'

export type Boundary = typeof LINE | typeof CELL | typeof BLOCK

/** Receives what stands on the page; `from` and `to` are UTF-16 indices of the source. */
export interface HtmlSink {
  /** A character as printed, or all that an entity stands for. */
  word(text: string, from: number, to: number): void
  boundary(kind: Boundary, from: number, to: number): void
  /** A check box or radio button. */
  input(set: boolean, from: number, to: number): void
}

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const BLOCKS = tags(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary ul',
)
/** Elements that print nothing of their own, or a reading aid beside the words (ruby). */
const UNPRINTED = tags('title script style template noscript rt rp')
/** How the tokenizer must read on after these start tags, as a tree builder would tell it. */
const MODES: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
])
const ENTITY = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);?/iy

/** Whether a file is an HTML page: by its name, or by how it begins. */
export function isHtml(path: string, text: string): boolean {
  return (
    /\.html?$/i.test(path) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 4000))
  )
}

/** Walks HTML, a whole page or any slice of one, and tells the sink what is printed. */
export function walkHtml(html: string, sink: HtmlSink): void {
  const walker = new Walker(html, sink)
  walker.tokenizer.write(html, true)
}

/** `<VRS用ファイル>` is printed as it stands: no element has such a name. */
function isWords(tagName: string): boolean {
  return /[^\x20-\x7e]/.test(tagName)
}

/** Cells that a cell spans in the rows below it. */
interface Span {
  rows: number
  readonly width: number
}

interface Table {
  /** A row without a table around it. */
  readonly implied: boolean
  inCell: boolean
  column: number
  /** By column: cells of the rows above that reach into the current one. */
  readonly spans: Map<number, Span>
}

/** The tokenizer is used without a tree: a tree moves what stands wrongly in a table, the source's order must stay. */
class Walker implements TokenHandler {
  readonly tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
  private readonly tables: Table[] = []
  /** Up to here everything is told. */
  private done = 0
  private unprinted: string | null = null
  private preformatted = false

  constructor(
    private readonly html: string,
    private readonly sink: HtmlSink,
  ) {}

  onStartTag({ tagName, attrs, location }: Token.TagToken): void {
    if (isWords(tagName)) return
    const mode = MODES.get(tagName)
    if (mode !== undefined) this.tokenizer.state = mode
    this.printUntil(location)
    if (!location || this.unprinted !== null) return
    const { startOffset: from, endOffset: to } = location
    const attribute = (name: string): string | undefined => attrs.find((attr) => attr.name === name)?.value
    if (UNPRINTED.has(tagName)) this.unprinted = tagName
    else if (tagName === 'input') {
      const type = attribute('type')?.toLowerCase()
      if (type === 'checkbox' || type === 'radio') this.sink.input(attribute('checked') !== undefined, from, to)
    } else if (tagName === 'table') this.openTable(from, to)
    else if (tagName === 'tr') this.openRow(from, to)
    else if (tagName === 'td' || tagName === 'th') {
      this.openCell(from, to, spanned(attribute('rowspan')), spanned(attribute('colspan')))
    } else if (BLOCKS.has(tagName)) this.block(from, to)
    if (tagName === 'pre') this.preformatted = true
  }

  onEndTag({ tagName, location }: Token.TagToken): void {
    if (isWords(tagName)) return
    this.printUntil(location)
    if (tagName === this.unprinted) this.unprinted = null
    else if (location && this.unprinted === null) {
      const { startOffset: from, endOffset: to } = location
      const table = this.tables.at(-1)
      if (tagName === 'pre') this.preformatted = false
      if (tagName === 'table') {
        this.tables.pop()
        this.block(from, to)
      } else if (tagName === 'tr' && table?.implied) this.tables.pop()
      else if (table && (tagName === 'td' || tagName === 'th' || tagName === 'tr')) table.inCell = false
      else if (BLOCKS.has(tagName)) this.block(from, to)
    }
  }

  onComment({ location }: Token.CommentToken): void {
    this.printUntil(location)
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    this.printUntil(location)
  }

  onEof({ location }: Token.EOFToken): void {
    this.printUntil(location)
  }

  onCharacter(): void {
    // Printed when the next tag ends it: tokens of words have no exact place beside entities.
  }

  onWhitespaceCharacter(): void {
    // As words are.
  }

  onNullCharacter(): void {
    // Prints nothing.
  }

  /** Prints what stands between the last token and this one. */
  private printUntil(location: Token.Location | null): void {
    if (!location) return
    const until = location.startOffset
    for (let i = this.done; this.unprinted === null && i < until;) {
      const entity = this.html.charAt(i) === '&' ? this.entityAt(i) : undefined
      const end = i + (entity?.length ?? 1)
      this.print(entity === undefined ? this.html.charAt(i) : decodeEntity(entity), i, end)
      i = end
    }
    this.done = location.endOffset
  }

  private entityAt(at: number): string | undefined {
    ENTITY.lastIndex = at
    return ENTITY.exec(this.html)?.[0]
  }

  private print(text: string, from: number, to: number): void {
    if (this.preformatted && text === '\n') this.sink.boundary(LINE, from, to)
    else if (this.preformatted && text === '\t') this.sink.boundary(CELL, from, to)
    else this.sink.word(text, from, to)
  }

  /** Paragraphs and line breaks stay within their cell; elsewhere they begin a line. */
  private block(from: number, to: number): void {
    this.sink.boundary(this.tables.some((table) => table.inCell) ? BLOCK : LINE, from, to)
  }

  private openTable(from: number, to: number): void {
    this.block(from, to)
    this.tables.push({ implied: false, inCell: false, column: 0, spans: new Map() })
  }

  /** A table in a cell of another is part of that cell. */
  private get nested(): boolean {
    return this.tables.slice(0, -1).some((table) => table.inCell)
  }

  private openRow(from: number, to: number): void {
    const table = this.tables.at(-1)
    if (table) {
      table.inCell = false
      table.column = 0
    } else this.tables.push({ implied: true, inCell: false, column: 0, spans: new Map() })
    this.sink.boundary(this.nested ? BLOCK : LINE, from, to)
  }

  private openCell(from: number, to: number, rows: number, width: number): void {
    const table = this.tables.at(-1)
    if (this.nested) this.sink.boundary(BLOCK, from, to)
    else {
      // A cell that reaches down from above stands empty in this row.
      for (let span = table?.spans.get(table.column); table && span; span = table.spans.get(table.column)) {
        if (--span.rows === 0) table.spans.delete(table.column)
        if (table.column > 0) this.sink.boundary(CELL, from, from)
        table.column += span.width
      }
      if (!table || table.column > 0) this.sink.boundary(CELL, from, to)
    }
    if (!table) return
    if (rows > 1) table.spans.set(table.column, { rows: rows - 1, width })
    table.column += width
    table.inCell = true
  }
}

/** A rowspan or colspan; browsers take no more than 1,000 columns. */
function spanned(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10)
  return Number.isNaN(number) ? 1 : Math.min(1000, Math.max(1, number))
}

/** What an entity of HTML stands for, with or without its semicolon; itself where it is none. */
const decodeEntity = remembering((entity: string): string => {
  const node = parseFragment(entity).childNodes[0]
  return node && 'value' in node ? node.value : entity
})

/** Cleans a slice of an HTML page: one line per paragraph, row or list item, single spaces. */
export function cleanHtml(html: string): string {
  if (!/[<&\s]/.test(html)) return html
  let text = ''
  walkHtml(html, {
    word: (word) => (text += /^\s+$/.test(word) ? ' ' : word),
    boundary: (kind) => (text += kind === CELL ? ' ' : '\n'),
    input: () => undefined,
  })
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

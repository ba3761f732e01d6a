/** The stream of an HTML page: rows of its tables are lines, their cells cells, paragraphs inside a cell blocks. */
import { walkHtml } from './html'
import type { Source } from './source'
import { INPUT_BARE, INPUT_SET, joinPieces, LINE, PieceWriter, type Piece, type Stream } from './stream'

/** Builds the stream; line breaks of the source are white space. */
export function htmlStream(source: Source): Stream {
  const writer = new PieceWriter()
  writer.push(LINE.charCodeAt(0), 0, 0)
  pushHtml(writer, source.text)
  return joinPieces(source, [writer.finish()], [0], [])
}

/** What is printed by a slice of HTML. */
export function htmlPiece(html: string): Piece {
  const writer = new PieceWriter()
  pushHtml(writer, html)
  return writer.finish()
}

function pushHtml(writer: PieceWriter, html: string): void {
  walkHtml(html, {
    word: (text, from, to) => {
      for (let i = 0; i < text.length; i++) writer.pushFolded(text.charCodeAt(i), from, to)
    },
    boundary: (kind, from, to) => writer.push(kind.charCodeAt(0), from, to),
    input: (set, from, to) => writer.push((set ? INPUT_SET : INPUT_BARE).charCodeAt(0), from, to),
  })
}

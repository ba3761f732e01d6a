/** The stream of an HTML page: rows of its tables are lines, their cells cells, paragraphs inside a cell blocks. */
import { walkHtml } from './html'
import type { Source } from './source'
import { INPUT_BARE, INPUT_SET, LINE, StreamWriter, type Stream } from './stream'

/** Builds the stream; line breaks of the source are white space. */
export function htmlStream(source: Source): Stream {
  const writer = new StreamWriter(source)
  writer.push(LINE.charCodeAt(0), 0, 0)
  pushHtml(writer, source.text, 0)
  return writer.finish()
}

/** Pushes what is printed by a slice of HTML that begins at `offset` of the source. */
export function pushHtml(writer: StreamWriter, html: string, offset: number): void {
  walkHtml(html, {
    word: (text, from, to) => {
      for (let i = 0; i < text.length; i++) writer.pushFolded(text.charCodeAt(i), offset + from, offset + to)
    },
    boundary: (kind, from, to) => writer.push(kind.charCodeAt(0), offset + from, offset + to),
    input: (set, from, to) => writer.push((set ? INPUT_SET : INPUT_BARE).charCodeAt(0), offset + from, offset + to),
  })
}

import { htmlStream } from './html-stream'
import type { Source } from './source'
import type { Stream } from './stream'
import { textStream } from './text-stream'

/** Builds the stream of a source, by its format. */
export function makeStream(source: Source): Stream {
  return source.format === 'html' ? htmlStream(source) : textStream(source)
}

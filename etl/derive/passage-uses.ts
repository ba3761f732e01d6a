/** Tables `passage` and `passage_use`: the long answers passage by passage, each with the words that others may use too. */
import { cleanText } from '../extract/value'
import type { Answer, Span } from '../extract/model'
import { remembering } from '../read/remember'
import type { Row } from '../schema'
import { cite, type DerivationContext } from './context'
import { withoutSpaces } from './environments'
import { passageId, withoutName } from './normal-text'
import { partsOfSpan } from './passages'
import { piecesOf, type Piece } from './pieces'

/**
 * Answers of fewer characters are names, numbers, addresses and single remarks. In the documents seen, those above hold 19
 * of 20 characters of free text.
 */
export const LONG = 50

type Own = Pick<Row<'assessment'>, 'assessment_id' | 'municipality' | 'prefecture'>

const idOf = remembering(passageId)

/** One row for each passage of each long answer, and one for each text that they have, as this document tells it. */
export function derivePassages(
  context: DerivationContext,
  { assessment_id, municipality, prefecture }: Own,
): { passage: Row<'passage'>[]; passage_use: Row<'passage_use'>[] } {
  const passages = new Map<string, Row<'passage'>>()
  const uses: Row<'passage_use'>[] = []
  for (const answer of context.extraction.answers) {
    const located = longAnswer(context, answer)
    if (located === null) continue
    const { long, spanOf } = located
    const named = municipality !== null && long.words.includes(municipality)
    for (const [i, piece] of long.pieces.entries()) {
      const text = named ? withoutName(piece.text, municipality, prefecture) : piece.text
      const passage_id = text === piece.text ? piece.id : idOf(text)
      uses.push({
        assessment_id,
        item_id: answer.item.id,
        file_no: answer.fileNo,
        entry_no: answer.entryNo,
        ordinal: i + 1,
        heading: piece.heading,
        passage_id,
        evidence_id: cite(context, spanOf(piece, i)),
      })
      if (passages.has(passage_id)) continue
      // Alone, it is like none but itself; what all documents together tell is settled when all are loaded.
      passages.set(passage_id, { passage_id, text, characters: text.length, similar_id: passage_id })
    }
  }
  return { passage: [...passages.values()], passage_use: uses }
}

/** A passage with the key of its text, and its place in the bytes of UTF-8. */
interface Known extends Piece {
  readonly id: string
  readonly start: number
  readonly end: number
}

interface LongText {
  /** Without spaces. */
  readonly words: string
  readonly pieces: readonly Known[]
  /** Length in UTF-8. */
  readonly bytes: number
}

const longText = remembering((raw: string): LongText => {
  const pieces = piecesOf(raw)
  const bytes = Buffer.byteLength(raw)
  const spans = partsOfSpan({ start: 0, end: bytes }, pieces, () => raw)
  return {
    words: withoutSpaces(cleanText(raw)),
    pieces: pieces.map((piece, i) => ({
      ...piece,
      id: passageId(piece.text),
      ...(spans[i] ?? { start: 0, end: bytes }),
    })),
    bytes,
  }
})

/** A long answer: its passages, and where each stands. */
interface Located {
  readonly long: LongText
  readonly spanOf: (piece: Known, index: number) => Span
}

function longAnswer({ text }: DerivationContext, { item, state, value, span }: Answer): Located | null {
  if (item.kind !== 'text' || state !== 'answered' || value === null || span === null || value.length < LONG) {
    return null
  }
  const long = longText(text(span))
  // A value put together from several places of the source is not the text of its span.
  if (long.words !== withoutSpaces(value)) return { long: longText(value), spanOf: () => span }
  const from = span.start
  if (span.end - from === long.bytes) {
    return { long, spanOf: ({ start, end }) => ({ start: from + start, end: from + end }) }
  }
  // Not UTF-8.
  const spans = partsOfSpan(span, long.pieces, text)
  return { long, spanOf: (_, i) => spans[i] ?? span }
}

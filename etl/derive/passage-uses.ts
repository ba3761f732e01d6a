/** Tables `passage` and `passage_use`: the long answers passage by passage, each with the words that others may use too. */
import { cleanText } from '../extract/value'
import type { Answer, Span } from '../extract/model'
import { remembering } from '../read/remember'
import type { Row } from '../schema'
import { cite, type DerivationContext } from './context'
import { passageId, withoutName } from './normal-text'
import { partsOfSpan } from './passages'
import { piecesOf, type Piece } from './pieces'

/**
 * Answers of fewer characters are names, numbers, addresses and single remarks. In the documents seen, those above hold 19
 * of 20 characters of free text.
 */
const LONG = 50

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
    const long = longTextOf(context, answer)
    if (long === null) continue
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
        evidence_id: cite(context, long.spans[i] ?? long.span),
      })
      if (passages.has(passage_id)) continue
      // Alone, it is like none but itself; what all documents together tell is settled when all are loaded.
      passages.set(passage_id, { passage_id, text, characters: text.length, similar_id: passage_id })
    }
  }
  return { passage: [...passages.values()], passage_use: uses }
}

/** A passage with the key of its text. */
interface Known extends Piece {
  readonly id: string
}

interface LongText {
  /** Cleaned, and without spaces. */
  readonly cleaned: string
  readonly words: string
  readonly pieces: readonly Known[]
}

const longText = remembering((raw: string): LongText => {
  const cleaned = cleanText(raw)
  const pieces = piecesOf(raw).map((piece) => ({ ...piece, id: passageId(piece.text) }))
  return { cleaned, words: withoutSpaces(cleaned), pieces }
})

/** A long text at its place: the whole, and its passages where they stand word by word. */
interface LocatedText extends LongText {
  readonly span: Span
  readonly spans: readonly Span[]
}

function longTextOf({ text }: DerivationContext, { item, state, value, span }: Answer): LocatedText | null {
  if (item.kind !== 'text' || state !== 'answered' || value === null || span === null || value.length < LONG)
    return null
  const long = longText(text(span))
  // A value put together from several places of the source is not the text of its span.
  const verbatim = long.cleaned === value || long.words === withoutSpaces(value)
  return verbatim
    ? { ...long, span, spans: partsOfSpan(span, long.pieces, text) }
    : { ...longText(value), span, spans: [] }
}

function withoutSpaces(words: string): string {
  return words.replace(/\s+/g, '')
}

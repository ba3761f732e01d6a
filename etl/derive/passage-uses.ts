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

interface Located {
  readonly piece: Piece
  readonly span: Span
}

/** One row for each passage of each long answer, and one for each text that they have, as this document tells it. */
export function derivePassages(
  context: DerivationContext,
  { assessment_id, municipality, prefecture }: Own,
): { passage: Row<'passage'>[]; passage_use: Row<'passage_use'>[] } {
  const passages = new Map<string, Row<'passage'>>()
  const uses: Row<'passage_use'>[] = []
  for (const answer of context.extraction.answers) {
    for (const [i, { piece, span }] of locatedPieces(context, answer).entries()) {
      const text = withoutName(piece.text, municipality, prefecture)
      const passage_id = idOf(text)
      uses.push({
        assessment_id,
        item_id: answer.item.id,
        file_no: answer.fileNo,
        entry_no: answer.entryNo,
        ordinal: i + 1,
        heading: piece.heading,
        passage_id,
        evidence_id: cite(context, span),
      })
      if (passages.has(passage_id)) continue
      // Alone, it is like none but itself; what all documents together tell is settled when all are loaded.
      passages.set(passage_id, { passage_id, text, characters: text.length, similar_id: passage_id })
    }
  }
  return { passage: [...passages.values()], passage_use: uses }
}

const idOf = remembering(passageId)
const wordsOf = remembering((text: string) => withoutSpaces(cleanText(text)))

function locatedPieces({ text }: DerivationContext, { item, state, value, span }: Answer): Located[] {
  if (item.kind !== 'text' || state !== 'answered' || value === null || span === null || value.length < LONG) return []
  const raw = text(span)
  // A value put together from several places of the source is not the text of its span.
  if (wordsOf(raw) !== withoutSpaces(value)) return piecesOf(value).map((piece) => ({ piece, span }))
  const pieces = piecesOf(raw)
  const spans = partsOfSpan(span, pieces, text)
  return pieces.map((piece, i) => ({ piece, span: spans[i] ?? span }))
}

function withoutSpaces(words: string): string {
  return words.replace(/\s+/g, '')
}

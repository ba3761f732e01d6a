/** What the derivation of one document starts from, and how its statements are looked up. */
import type { Answer, Extraction, Mark, Span } from '../extract/model'
import { formItems, forms } from '../forms'
import type { Repeat } from '../forms/types'

export interface DerivationContext {
  readonly documentId: string
  readonly extraction: Extraction
  /** The `evidence_id` of a span; null stays null. */
  readonly evidence: (span: Span | null) => string | null
  /** The source's own words at a span. */
  readonly text: (span: Span) => string
}

/** Which repeat of an item is meant; what is left out must be null. */
export interface Place {
  readonly fileNo?: number | null
  readonly entryNo?: number | null
  /** Tells the 提供先 from the 移転先 of the same number. */
  readonly repeat?: Repeat
}

/** The statements of one document by concept, so that no rule needs the numbers of a form. */
export class Statements {
  private readonly byConcept = new Map<string, Answer[]>()

  constructor(readonly extraction: Extraction) {
    for (const answer of extraction.answers) {
      const { concept } = answer.item
      const known = this.byConcept.get(concept)
      if (known) known.push(answer)
      else this.byConcept.set(concept, [answer])
    }
  }

  /** All answers of a concept, in the order of the form. */
  all(concept: string): readonly Answer[] {
    return this.byConcept.get(concept) ?? []
  }

  answer(concept: string, { fileNo = null, entryNo = null, repeat }: Place = {}): Answer | null {
    return (
      this.all(concept).find(
        (answer) =>
          answer.fileNo === fileNo &&
          answer.entryNo === entryNo &&
          (repeat === undefined || answer.item.repeatsPer === repeat),
      ) ?? null
    )
  }

  /** What was answered; null for a blank, lost, undetermined or inapplicable item: the answer table tells them apart. */
  value(concept: string, place: Place = {}): string | null {
    return answeredValue(this.answer(concept, place))
  }

  /** The check boxes of a concept at one place. */
  marks(concept: string, { fileNo = null, entryNo = null }: Place = {}): readonly Mark[] {
    return this.extraction.marks.filter(
      (mark) => mark.item.concept === concept && mark.fileNo === fileNo && mark.entryNo === entryNo,
    )
  }
}

/** The value of an answer that was given and could be told. */
export function answeredValue(answer: Answer | null): string | null {
  return answer?.state === 'answered' ? answer.value : null
}

/** The evidence of the first of the answers that was given. */
export function answeredSpan(...answers: readonly (Answer | null)[]): Span | null {
  return answers.find((answer) => answer?.state === 'answered')?.span ?? null
}

/** The evidence of a span that is there. */
export function cite({ evidence }: DerivationContext, span: Span): string {
  const id = evidence(span)
  if (id === null) throw new Error(`no evidence for the bytes ${span.start}-${span.end}`)
  return id
}

const concepts = new Map(forms.flatMap((form) => formItems(form).map(({ id, concept }) => [id, concept] as const)))

/** The concept of an item of any form, whether or not the document has an answer to it; null stays null. */
export function conceptOf(itemId: string | null): string | null {
  return itemId === null ? null : (concepts.get(itemId) ?? null)
}

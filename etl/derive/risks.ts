/** Tables `risk` and `control`: the measures of chapters Ⅲ and Ⅳ and how the agency rates them. */
import type { Answer } from '../extract/model'
import type { Row } from '../schema'
import { onceFor } from '../read/remember'
import { answeredSpan, answeredValue, type DerivationContext, type Statements } from './context'

const MEASURES: ReadonlySet<string> = new Set(['risk.measures', 'risk.other_measures'])
/** Concepts that ask whether something is done … */
const CONTROLS: ReadonlySet<string> = new Set(['control.answer', 'education.answer', 'audit.kinds'])
/** … and those that say how. */
const DETAILS: ReadonlySet<string> = new Set(['control.detail', 'education.detail'])

/** One row for each rated risk of each file, in the order of the form; a rating that is lost has its row too. */
export function deriveRisks(
  { extraction, evidence }: DerivationContext,
  statements: Statements,
  assessmentId: string,
): Row<'risk'>[] {
  const all = extraction.answers.filter(({ item }) => MEASURES.has(item.concept))
  return statements.all('risk.adequacy').map((adequacy) => {
    const { fileNo, item } = adequacy
    const measures = all.filter(
      (answer) =>
        answer.fileNo === fileNo &&
        answer.item.chapter === item.chapter &&
        answer.item.section === item.section &&
        answer.item.risk === item.risk,
    )
    return {
      assessment_id: assessmentId,
      file_no: fileNo,
      section: sectionOf(adequacy),
      risk_no: item.risk ?? 1,
      label: item.riskTitle ?? item.label,
      measures: paragraphs(measures),
      adequacy: answeredValue(adequacy),
      state: adequacy.state,
      evidence_id: evidence(answeredSpan(adequacy, ...measures) ?? adequacy.span),
    }
  })
}

/** A control with the free texts that explain it; some are explained only and have no answer to give. */
export interface ControlStatement {
  readonly control: Answer
  readonly details: readonly Answer[]
}

/** Controls with the details that follow them in the same section and file, in the order of the form. */
export const controlStatements = onceFor((answers: readonly Answer[]): readonly ControlStatement[] => {
  const found: { control: Answer; details: Answer[] }[] = []
  const open = new Map<string, { control: Answer; details: Answer[] }>()
  for (const answer of answers) {
    const { concept, risk } = answer.item
    const isDetail = DETAILS.has(concept)
    if (!isDetail && !CONTROLS.has(concept)) continue
    const place = `${sectionOf(answer)}|${risk ?? ''}|${answer.fileNo ?? ''}`
    const current = open.get(place)
    if (isDetail && current) {
      current.details.push(answer)
      continue
    }
    const statement = { control: answer, details: isDetail ? [answer] : [] }
    found.push(statement)
    // A detail without an answer before it stands alone.
    if (!isDetail) open.set(place, statement)
  }
  return found
})

export function deriveControls({ extraction, evidence }: DerivationContext, assessmentId: string): Row<'control'>[] {
  return controlStatements(extraction.answers).map(({ control, details }) => ({
    assessment_id: assessmentId,
    file_no: control.fileNo,
    section: sectionOf(control),
    label: control.item.label,
    answer: CONTROLS.has(control.item.concept) ? answeredValue(control) : null,
    detail: paragraphs(details),
    state: control.state,
    evidence_id: evidence(answeredSpan(control, ...details) ?? control.span),
  }))
}

/** `III.2`. */
function sectionOf({ item }: Answer): string {
  return `${item.chapter}.${item.section}`
}

/** The texts that were given, with a blank line between them; null where none was. */
function paragraphs(answers: readonly Answer[]): string | null {
  const texts = answers.map(answeredValue).filter((text) => text !== null)
  return texts.length === 0 ? null : texts.join('\n\n')
}

/** From what one document states to the rows of the subject tables. Pure: text in, rows out. */
import type { Issue } from '../extract/model'
import { deriveAssessmentRow } from './assessment'
import { deriveChanges } from './changes'
import { deriveCitations } from './citations'
import { Statements, type DerivationContext } from './context'
import { deriveHosting } from './hosting'
import { deriveIncidentAnswers } from './incidents'
import { deriveIncidents } from './incident-cases'
import { deriveOutsourcing, deriveOutsourcingDeclared } from './outsourcing'
import { derivePassages } from './passage-uses'
import { derivePersonalFiles } from './personal-files'
import { deriveRecipients, deriveRecipientsDeclared } from './recipients'
import { deriveControls, deriveRisks } from './risks'
import type { DerivedRows } from './rows'
import { deriveVendorTerms } from './vendor-terms'
import { deriveAnswers, deriveMarks } from './statements'
import { deriveSystems } from './systems'

export { Assembly, headOf, type AssessmentHead, type Settled } from './assemble'

/** Derives the rows of one document; what only all documents together can tell is settled by `Assembly`. */
export function deriveAssessment(context: DerivationContext): { rows: DerivedRows; issues: Issue[] } {
  const statements = new Statements(context.extraction)
  const { row, issues } = deriveAssessmentRow(context, statements)
  const { assessment_id: id, published_on: publishedOn } = row
  const { citation, issues: citationIssues } = deriveCitations(context, id)
  const outsourcing = deriveOutsourcing(context, statements, id)
  const files = derivePersonalFiles(context, statements, id)
  const terms = deriveVendorTerms(context, {
    assessmentId: id,
    seriesId: row.series_id,
    publishedOn,
    outsourcing,
    files,
  })
  const incidents = deriveIncidents(context, statements, id, publishedOn)
  return {
    rows: {
      answer: deriveAnswers(context, id),
      mark: deriveMarks(context, id),
      assessment: [row],
      ...deriveSystems(context, statements, id),
      personal_file: files,
      outsourcing,
      vendor_term: terms.rows,
      outsourcing_declared: deriveOutsourcingDeclared(context, statements, id),
      recipient: deriveRecipients(context, statements, id),
      recipients_declared: deriveRecipientsDeclared(context, statements, id),
      risk: deriveRisks(context, statements, id),
      control: deriveControls(context, id),
      incident_answer: deriveIncidentAnswers(context, statements, id, publishedOn),
      incident: incidents.rows,
      change: deriveChanges(context, id),
      citation,
      hosting: deriveHosting(context, statements, id, publishedOn),
      ...derivePassages(context, row),
    },
    issues: [...issues, ...citationIssues, ...terms.issues, ...incidents.issues],
  }
}

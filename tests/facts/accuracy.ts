/** How many of the hand-read facts are read right, by what they are about. */
import { extractDocument } from '../../etl/extract/extract'
import { documents } from '../fixtures/documents'
import { allFacts } from './all'
import { examineFacts, SUBJECTS, type Examined, type Subject } from './check'
import { examineMeanings } from './meaning'

export interface Accuracy {
  readonly subject: Subject
  readonly facts: number
  readonly right: number
}

/** Everything that the facts say of the five documents, looked up. */
export function examineAll(): Examined[] {
  return allFacts.flatMap((facts) => {
    const document = documents.find(({ file }) => file === facts.file)
    if (!document) throw new Error(`no ${facts.file}`)
    const extraction = extractDocument(document.bytes)
    return [...examineFacts(extraction, facts), ...examineMeanings(extraction, facts, document.bytes)]
  })
}

export function accuracyOf(examined: readonly Examined[]): Accuracy[] {
  return SUBJECTS.map((subject) => {
    const facts = examined.filter((fact) => fact.subject === subject)
    return { subject, facts: facts.length, right: facts.filter(({ faults }) => faults.length === 0).length }
  })
}

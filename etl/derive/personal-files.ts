/** Table `personal_file`: the 特定個人情報ファイル of chapter Ⅱ. */
import { parseDate } from '../read/dates'
import type { Answer } from '../extract/model'
import type { Row } from '../schema'
import { answeredSpan, answeredValue, type DerivationContext, type Statements } from './context'
import { parseRange } from './ranges'

export function derivePersonalFiles(
  { extraction, evidence }: DerivationContext,
  statements: Statements,
  assessmentId: string,
): Row<'personal_file'>[] {
  return extraction.fileNos.map((fileNo) => {
    const value = (concept: string): string | null => statements.value(concept, { fileNo })
    const name = nameOf(statements, fileNo, extraction.fileNos.length)
    const subjects_range = value('file.subjects_range')
    const subjects = parseRange(subjects_range)
    const users_range = value('file.users_range')
    const users = parseRange(users_range)
    const held_since = value('file.held_since')
    return {
      assessment_id: assessmentId,
      file_no: fileNo,
      name: answeredValue(name),
      kind: value('file.kind'),
      subjects_range,
      subjects_min: subjects.min,
      subjects_max: subjects.max,
      items_range: value('file.items_range'),
      held_since,
      held_since_on: parseDate(held_since ?? ''),
      department: value('file.department'),
      users_range,
      users_min: users.min,
      users_max: users.max,
      use_started_on: parseDate(value('file.use_started') ?? ''),
      retention: value('storage.retention'),
      evidence_id: evidence(
        answeredSpan(
          name,
          ...['file.kind', 'file.subjects_range'].map((concept) => statements.answer(concept, { fileNo })),
        ),
      ),
    }
  })
}

/** The name in Ⅱ1, else in Ⅲ1; the list in Ⅰ3 names the file where it is the only one. */
function nameOf(statements: Statements, fileNo: number, files: number): Answer | null {
  const candidates = ['file.name', 'risk.file_name'].map((concept) => statements.answer(concept, { fileNo }))
  const named = candidates.find((answer) => answeredValue(answer) !== null)
  if (named) return named
  const list = statements.answer('file.names')
  return files === 1 && answeredValue(list)?.includes('\n') === false ? list : null
}

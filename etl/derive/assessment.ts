/** Table `assessment`: whose assessment of which 事務 it is, and when it was made. */
import { parseDate, parseDateRange } from '../read/dates'
import type { Issue } from '../extract/model'
import type { Row } from '../schema'
import { resolveAgency, type Agency } from './agency'
import { answeredSpan, type DerivationContext, type Statements } from './context'
import { identify } from './identity'
import { procedureCategory } from './procedures'
import { parseRange } from './ranges'

const NO_AGENCY: Agency = {
  municipality_code: null,
  municipality: null,
  prefecture: null,
  agency_kind: null,
  unresolved: null,
}
const FORM_TITLE = /(?:基礎|重点|全)項目評価書/g
/** `(案)`, `(素案)`, `【令和7年3月31日 終了】` after the name. */
const TITLE_STATUS = /[(（](?:素案|案)[)）]|【[^【】]*(?:終了|廃止)】/g

/** The one row of the document; `is_latest` holds for the document by itself and is settled among all of a series later. */
export function deriveAssessmentRow(
  { documentId, extraction, evidence }: DerivationContext,
  statements: Statements,
): { row: Row<'assessment'>; issues: Issue[] } {
  const value = (concept: string): string | null => statements.value(concept)
  const day = (concept: string): string | null => parseDay(value(concept))
  const agency = value('cover.agency')
  const resolved = agency === null ? NO_AGENCY : resolveAgency(agency)
  const { municipality_code, municipality, prefecture, agency_kind } = resolved
  const title = value('cover.title')
  const assessment_no = value('cover.number')?.normalize('NFKC').replace(/\s/g, '') ?? null
  const published_on = day('cover.published_on')
  const procedure = value('procedure.name') ?? procedureFromTitle(title, municipality)
  const subjects_range = value('procedure.subjects_range')
  const subjects = parseRange(subjects_range)
  const publicComment = parseDateRange(value('public_comment.period') ?? '')
  return {
    row: {
      ...identify({
        documentId,
        municipalityCode: municipality_code,
        agency,
        assessmentNo: assessment_no,
        title,
        publishedOn: published_on,
      }),
      is_latest: true,
      document_id: documentId,
      form: extraction.form,
      form_version: extraction.formVersion,
      assessment_no,
      title,
      agency,
      agency_kind,
      municipality_code,
      municipality,
      prefecture,
      published_on,
      procedure,
      procedure_category: procedureCategory(procedure),
      subjects_range,
      subjects_min: subjects.min,
      subjects_max: subjects.max,
      network_linkage: value('linkage.answer'),
      department: value('department.name'),
      department_head: value('department.head'),
      basic_assessment_on: day('basic_assessment.date'),
      threshold_result: value('basic_assessment.threshold_result'),
      public_comment_from: publicComment.from,
      public_comment_to: publicComment.to,
      third_party_review_on: day('third_party.date'),
      special_notes: value('cover.special_notes'),
      evidence_id: evidence(
        answeredSpan(...['cover.title', 'cover.agency', 'procedure.name'].map((concept) => statements.answer(concept))),
      ),
    },
    issues: [...agencyIssues(statements, resolved), ...publicationIssues(statements, published_on)],
  }
}

function parseDay(text: string | null): string | null {
  return text === null ? null : parseDate(text)
}

/** The name of the 事務 in the 評価書名: without the name of the form, of the municipality, and notes of a draft or an end. */
export function procedureFromTitle(title: string | null, municipality: string | null): string | null {
  if (title === null) return null
  const name = title.replace(TITLE_STATUS, '').replace(FORM_TITLE, '').trim()
  const own = municipality !== null && name.startsWith(municipality) ? name.slice(municipality.length) : name
  const procedure = own.replace(/^(?:における|の)?\s*/, '').trim()
  return procedure === '' ? null : procedure
}

function agencyIssues(statements: Statements, { unresolved }: Agency): Issue[] {
  const span = statements.answer('cover.agency')?.span ?? null
  return unresolved === null ? [] : [{ severity: 'warning', ...unresolved, span }]
}

function publicationIssues(statements: Statements, publishedOn: string | null): Issue[] {
  if (publishedOn !== null) return []
  const answer = statements.answer('cover.published_on')
  const printed = answer?.value ?? null
  return [
    {
      severity: 'warning',
      code: 'undated',
      message:
        printed === null
          ? '公表日がありません。公表日で並べる集計には入りません。'
          : `公表日「${printed}」を日付として読めません。元の文書で公表日を確かめてください。`,
      span: answer?.span ?? null,
    },
  ]
}

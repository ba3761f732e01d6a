/** Ids of an assessment and of the series of its revisions. */
import { createHash } from 'node:crypto'
import { remembering } from '../read/remember'

export interface Identity {
  readonly series_id: string
  readonly assessment_id: string
}

export interface IdentityFacts {
  readonly documentId: string
  readonly municipalityCode: string | null
  readonly agency: string | null
  readonly assessmentNo: string | null
  readonly title: string | null
  /** ISO day. */
  readonly publishedOn: string | null
}

/**
 * `<municipality_code>-<assessment_no>` and `<series_id>-<yyyymmdd>`. Where the code is unknown the agency's name stands
 * for it, where the number is not printed the title does; a document with neither is a series of its own.
 */
export function identify(facts: IdentityFacts): Identity {
  const fingerprint = (name: string | null): string => `x${nameHash(name ?? facts.documentId)}`
  const body = facts.municipalityCode ?? fingerprint(facts.agency)
  const series_id = `${body}-${facts.assessmentNo ?? fingerprint(facts.title)}`
  return { series_id, assessment_id: `${series_id}-${facts.publishedOn?.replaceAll('-', '') ?? 'undated'}` }
}

/** First 8 hex digits of the SHA-256 of a name, whatever its spaces and widths. */
const nameHash = remembering((name: string): string =>
  createHash('sha256').update(name.normalize('NFKC').replace(/\s/g, '')).digest('hex').slice(0, 8),
)

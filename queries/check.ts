import { codes } from '../etl/schema/codes'
import { keysOf } from '../etl/schema/column'

/** How grave what a check finds is, if the row does not say otherwise. */
export const severities = keysOf(codes.finding_severity)
export type Severity = (typeof severities)[number]

/** What the header of an oversight check says besides. */
export interface Check {
  severity: Severity
  /** Form note, law or guideline, with its date. */
  basis: string
  basisEn: string
  /** How a finding is to be read. */
  reading: string
  readingEn: string
}

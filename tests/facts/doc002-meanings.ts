/** The change log of 002, read by hand: which item each row concerns, why it was changed, the words that tell why. */
import type { Meaning } from './fact'

export const meanings: readonly Meaning[] = [
  [1, 'cover.0.published', 'other'],
  [2, 'I.5.2', 'other'],
  [3, 'I.6.1', 'organisation_change'],
  [4, 'I.6.2', 'organisation_change', '所属長'],
  [5, 'II.2.6', 'organisation_change', '担当部署'],
  [6, 'II.6.place', 'reassessment', '再実施'],
  [7, 'III.10.measures', 'reassessment', '再実施'],
]

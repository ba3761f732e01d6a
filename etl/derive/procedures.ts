/** Which of the 20 standardised businesses (標準化対象事務) a 事務 belongs to. */
import { remembering } from '../read/remember'
import { readReference } from './reference'

/** A business that is none of the 20. */
const OTHER_PROCEDURE = 'その他'

/** Category and pattern, matched against the name in NFKC without spaces. */
const categories = readReference('procedures.csv').map(([category = '', pattern = '']) => ({
  category,
  pattern: new RegExp(pattern),
}))

/** The category of a 事務の名称; null where it is unknown or names several businesses at once. */
export function procedureCategory(procedure: string | null): string | null {
  return procedure === null ? null : categoryOf(procedure)
}

const categoryOf = remembering((procedure: string): string | null => {
  const name = procedure.normalize('NFKC').replace(/\s/g, '')
  const matches = categories.filter(({ pattern }) => pattern.test(name))
  const [only] = matches
  if (!only) return OTHER_PROCEDURE
  return matches.length === 1 ? only.category : null
})

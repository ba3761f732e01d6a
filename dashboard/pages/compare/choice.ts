import { MOST_COMPARED } from '../../state/taken'

/** What the address says of the comparison: which assessments, the first being the base, and which items. */
export interface Choice {
  readonly assessments: readonly string[]
  /** Only items that differ, or may. */
  readonly differences: boolean
  /** Only items that some assessment answers. */
  readonly answered: boolean
}

export function readChoice(options: Readonly<Record<string, string>>): Choice {
  const ids = (options.assessments ?? '').split(',').filter(Boolean)
  return {
    assessments: [...new Set(ids)].slice(0, MOST_COMPARED),
    differences: options.differences === 'true',
    answered: options.answered === 'true',
  }
}

/** The page's options as the address keeps them; a default is not written. */
export function writeChoice({ assessments, differences, answered }: Choice): Record<string, string> {
  return {
    ...(assessments.length > 0 ? { assessments: assessments.join(',') } : {}),
    ...(differences ? { differences: 'true' } : {}),
    ...(answered ? { answered: 'true' } : {}),
  }
}

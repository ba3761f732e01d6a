import type { Check } from '../../queries/check'
import type { Query } from '../../queries/query'

/** A rule of the oversight checks (`queries/checks/*.sql`): its words for readers, and its SQL. Its name is `finding.rule_id`. */
export interface Rule extends Query {
  check: Check
}

const files = import.meta.glob<Query>('../../queries/checks/*.sql', {
  query: '?query',
  import: 'default',
  eager: true,
})

const isRule = (query: Query): query is Rule => query.check !== null

/** Every rule, sorted by name. */
export const rules: readonly Rule[] = Object.values(files)
  .filter(isRule)
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** What a rule is called; a rule that is not known to this dashboard (a newer warehouse) is shown by its name. */
export function ruleTitle(name: string, locale: 'ja' | 'en', known: readonly Rule[] = rules): string {
  const rule = known.find((each) => each.name === name)
  if (!rule) return name
  return locale === 'ja' ? rule.title : rule.titleEn
}

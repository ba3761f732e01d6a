import type { Query } from '../../queries/query'

const files = import.meta.glob<Query>('../../queries/*.sql', { query: '?query', import: 'default', eager: true })

/** Every query of `queries/` with its SQL, sorted by name. */
export const queries: readonly Query[] = Object.values(files).sort((a, b) => (a.name < b.name ? -1 : 1))

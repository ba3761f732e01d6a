import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql'

/** Words of DuckDB's SQL that PostgreSQL's does not have: coloured and offered as keywords. */
const DUCKDB_KEYWORDS =
  'anti asof attach columns describe exclude ilike macro pivot pivot_longer pivot_wider positional pragma qualify replace ' +
  'semi summarize sample unpivot use glob'

/** Types whose names PostgreSQL does not have. */
const DUCKDB_TYPES = 'hugeint tinyint ubigint uinteger usmallint utinyint uhugeint list struct map union blob'

/** DuckDB's SQL, close enough to colour and complete it; the engine alone decides what is right. */
export const duckdb = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords ?? ''} ${DUCKDB_KEYWORDS}`,
  types: `${PostgreSQL.spec.types ?? ''} ${DUCKDB_TYPES}`,
  specialVar: '$',
})

import { LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import { tableNames, tables } from '../schema'
import { quoteName } from '../schema/ddl'

/** Gives assessments other ids, all at once, in every table but `assessment` itself. */
export async function renameAssessments(
  connection: DuckDBConnection,
  renamed: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  for (const name of tableNames) {
    if (name === 'assessment' || !Object.hasOwn(tables[name].columns, 'assessment_id')) continue
    await connection.run(
      `UPDATE ${quoteName(name)} AS t SET assessment_id = r.to_id
       FROM (SELECT unnest($from) AS from_id, unnest($to) AS to_id) AS r WHERE t.assessment_id = r.from_id`,
      { from: listValue(renamed.map(({ from }) => from)), to: listValue(renamed.map(({ to }) => to)) },
      { from: LIST(VARCHAR), to: LIST(VARCHAR) },
    )
  }
}

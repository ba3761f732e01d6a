import { BOOLEAN, LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import { tableNames, tables, type Row } from '../schema'
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

/**
 * Completes the rows of `assessment`, which were written before all assessments were known.
 * @param settled by document_id
 */
export async function settleAssessments(
  connection: DuckDBConnection,
  settled: ReadonlyMap<string, Pick<Row<'assessment'>, 'assessment_id' | 'is_latest'>>,
): Promise<void> {
  const values = [...settled.values()]
  await connection.run(
    `UPDATE assessment AS t SET assessment_id = s.to_id, is_latest = s.latest
     FROM (SELECT unnest($documents) AS document_id, unnest($to) AS to_id, unnest($latest) AS latest) AS s
     WHERE t.document_id = s.document_id`,
    {
      documents: listValue([...settled.keys()]),
      to: listValue(values.map(({ assessment_id }) => assessment_id)),
      latest: listValue(values.map(({ is_latest }) => is_latest)),
    },
    { documents: LIST(VARCHAR), to: LIST(VARCHAR), latest: LIST(BOOLEAN) },
  )
}

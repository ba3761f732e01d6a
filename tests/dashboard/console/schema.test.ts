import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { completionSchema, readSchema } from '../../../dashboard/console/schema'
import { NativeWarehouse } from '../../../queries/native'

it('reads tables, views, columns and their comments, and offers them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  const path = join(folder, 'w.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  const long = 'とても長い説明'.repeat(10)
  await connection.run(`
    create table vendor (vendor_id varchar, names varchar[]);
    comment on table vendor is '委託先';
    comment on column vendor.names is '${long}';
    create view share as select vendor_id as id from vendor`)
  connection.closeSync()
  instance.closeSync()

  const warehouse = await NativeWarehouse.open(path)
  const tables = await readSchema(warehouse)
  warehouse.close()
  rmSync(folder, { recursive: true })

  expect(tables).toEqual([
    { name: 'share', kind: 'view', comment: '', columns: [{ name: 'id', type: 'VARCHAR', comment: '' }] },
    {
      name: 'vendor',
      kind: 'table',
      comment: '委託先',
      columns: [
        { name: 'vendor_id', type: 'VARCHAR', comment: '' },
        { name: 'names', type: 'VARCHAR[]', comment: long },
      ],
    },
  ])
  expect(completionSchema(tables)).toMatchObject({
    vendor: {
      self: { label: 'vendor', detail: '委託先' },
      children: [
        { label: 'vendor_id', detail: 'VARCHAR' },
        { label: 'names', info: long },
      ],
    },
  })
})

import {
  Decimal,
  Field,
  Int64,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  vectorFromArray,
  type Data,
  type DataType,
} from 'apache-arrow'
import { expect, it } from 'vitest'
import { decode } from '../../../dashboard/engine/decode'
import { toRows } from '../../../queries/rows'

/** One batch of a result as DuckDB-WASM hands it over. */
function ipc(columns: Record<string, Data>, length: number, batches = 1): Uint8Array {
  const schema = new Schema(Object.entries(columns).map(([name, { type }]) => new Field(name, type, true)))
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children: Object.values(columns) })
  return tableToIPC(new Table(Array.from({ length: batches }, () => new RecordBatch(schema, data))), 'stream')
}

function dataOf(values: readonly unknown[], type: DataType): Data {
  const [data] = vectorFromArray<DataType>(values, type).data
  if (!data) throw new Error('no data')
  return data
}

const typesOf = (table: Table): string[] => table.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)

it('turns wide whole numbers into doubles, NULLs kept, and reads those inside lists', () => {
  // More than eight rows, so that the bitmap of NULLs takes two bytes.
  const rows = Array.from({ length: 11 }, (_, row) => row)
  const whole = rows.map((row) => (row % 3 === 1 ? null : BigInt(row) * 1_000_000_007n))
  const nested = rows.map((row) => [BigInt(row), null])
  const columns = {
    whole: dataOf(whole, new Int64()),
    nested: dataOf(nested, new List(new Field('item', new Int64(), true))),
  }
  const table = decode(ipc(columns, rows.length, 2))
  expect(typesOf(table)).toEqual(['whole Float64', 'nested List<Int64>'])
  const expected = rows.map((row) => ({ whole: row % 3 === 1 ? null : row * 1_000_000_007, nested: [row, null] }))
  expect(toRows(table)).toEqual([...expected, ...expected])
  expect(table.getChildAt(0)?.nullCount).toBe(8)
})

it('turns decimals and sums of HUGEINT, negative ones too, into doubles', () => {
  const type = new Decimal(2, 38)
  const words = [125n, -125n, 10n ** 20n].flatMap((value) => {
    const bits = BigInt.asUintN(128, value)
    return [0n, 32n, 64n, 96n].map((shift) => Number((bits >> shift) & 0xffffffffn))
  })
  const exact = makeData({ type, length: 3, nullCount: 0, data: Uint32Array.from(words) })
  const table = decode(ipc({ exact }, 3))
  expect(typesOf(table)).toEqual(['exact Float64'])
  expect(toRows(table)).toEqual([{ exact: 1.25 }, { exact: -1.25 }, { exact: 1e18 }])
})

import {
  DataType,
  Field,
  Float64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  type Data,
} from 'apache-arrow'
import { columnsOf, type Cell, type Column } from '../../queries/rows'

/**
 * Decodes a result of DuckDB-WASM into the types the native runner gives (`queries/arrow.ts`): whole numbers wider than 32
 * bits and decimals become doubles. DuckDB-WASM can do that itself, but then reads numbers inside lists and structs
 * wrongly (1 becomes 5e-324), so it is left off.
 */
export function decode(bytes: Uint8Array): Table {
  const table = tableFromIPC(bytes)
  const columns = columnsOf(table)
  if (!columns.some(({ type }) => isWide(type))) return table
  const fields = columns.map(({ name, type }) => new Field(name, isWide(type) ? new Float64() : type, true))
  const schema = new Schema(fields)
  return new Table(
    schema,
    table.batches.map((batch) => widen(batch, schema)),
  )
}

const isWide = (type: DataType): boolean => (DataType.isInt(type) && type.bitWidth === 64) || DataType.isDecimal(type)

function widen(batch: RecordBatch, schema: Schema): RecordBatch {
  const columns = columnsOf(new Table([batch]))
  const children = columns.map((column, index): Data => {
    const data: Data | undefined = batch.data.children[index]
    return isWide(column.type) || !data ? doubles(column, batch.numRows) : data
  })
  const data = makeData({ type: new Struct(schema.fields), length: batch.numRows, nullCount: 0, children })
  return new RecordBatch(schema, data)
}

/**
 * A column as doubles with NULLs, put together by hand: apache-arrow's builders (`vectorFromArray`) make their NULL test
 * with `new Function`, which the Content-Security-Policy refuses.
 */
function doubles({ cell }: Column, length: number): Data<Float64> {
  const data = new Float64Array(length)
  const nullBitmap = new Uint8Array(Math.ceil(length / 8))
  let nullCount = 0
  for (let row = 0; row < length; row++) {
    const value: Cell = cell(row)
    if (value === null) {
      nullCount += 1
    } else {
      data[row] = Number(value)
      nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7))
    }
  }
  return makeData({ type: new Float64(), length, nullCount, nullBitmap, data })
}

import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  DuckDBTypeId,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMicrosecond,
  Utf8,
  makeData,
  vectorFromArray,
  type Data,
  type DataType,
} from 'apache-arrow'

/** A column of a native result. */
export interface NativeColumn {
  name: string
  type: DuckDBType
  values: readonly DuckDBValue[]
}

/**
 * Builds an Arrow table from a native result; node-api has no Arrow export of its own.
 * The types are those of the browser's engine (`dashboard/engine/decode.ts`), so that a chart does not see which one answered: every whole number wider
 * than 32 bits and every decimal is a Float64 (exact up to 2^53; counts and bytes are far below), dates are
 * Date32, timestamps microseconds, lists and structs their Arrow likes. What Arrow does not know is text.
 */
export function toArrow(columns: readonly NativeColumn[]): Table {
  const typed = columns.map((column) => ({ ...column, arrowType: arrowTypeOf(column.type) }))
  const schema = new Schema(typed.map(({ name, arrowType }) => new Field(name, arrowType, true)))
  const length = columns[0]?.values.length ?? 0
  const children = typed.map(({ arrowType, values }): Data => {
    const [data] = vectorFromArray<DataType>(values.map(arrowValueOf), arrowType).data
    return data ?? makeData({ type: arrowType, length: 0 })
  })
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
  return new Table([new RecordBatch(schema, data)])
}

function arrowTypeOf(type: DuckDBType): DataType {
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN:
      return new Bool()
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
      return new Int32()
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.DECIMAL:
      return new Float64()
    case DuckDBTypeId.DATE:
      return new DateDay()
    case DuckDBTypeId.TIMESTAMP:
      return new TimestampMicrosecond()
    case DuckDBTypeId.LIST:
      return new List(new Field('item', arrowTypeOf(type.valueType), true))
    case DuckDBTypeId.STRUCT:
      return new Struct(
        type.entryNames.map((name, index) => {
          const entryType = type.entryTypes[index]
          return new Field(name, entryType ? arrowTypeOf(entryType) : new Utf8(), true)
        }),
      )
    default:
      return new Utf8()
  }
}

const MS_PER_DAY = 86_400_000

/** A value as the Arrow builder of its column takes it. */
function arrowValueOf(value: DuckDBValue): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBDateValue) return value.days * MS_PER_DAY
  if (value instanceof DuckDBTimestampValue) return Number(value.micros) / 1000
  if (value instanceof DuckDBListValue) return value.items.map(arrowValueOf)
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, arrowValueOf(entry)]))
  }
  return value.toString()
}

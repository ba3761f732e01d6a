/** The statutes of the items of 番号法's 別表. */
import { readReference } from '../reference'
import { NUMBER_ACT } from './statutes'

const statutes = new Map(
  readReference('annex_items.csv').map(
    ([table = '', item = '', statute = '']) => [`${table}:${item}`, statute] as const,
  ),
)

/** The short name of the statute that an item of a table of a law is about; null where it is not known for certain. */
export function statuteOf(law: string, table: string | null, item: string | null): string | null {
  return law === NUMBER_ACT && table !== null && item !== null ? (statutes.get(`${table}:${item}`) ?? null) : null
}

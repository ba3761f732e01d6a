/** Terms of vendors, as tests compare them. */
import { withKana } from '../../../etl/read/kana'
import type { Row } from '../../../etl/schema'

export type Brief = readonly [entry: number | null, vendor: string, from: string | null, to: string | null]

export const brief = ({ entry_no, vendor_raw, from_on, to_on }: Row<'vendor_term'>): Brief => [
  entry_no,
  withKana(vendor_raw.normalize('NFKC').replace(/\s/g, '')),
  from_on,
  to_on,
]

/** Compares what rows of a change log were found to be about with what a careful human reads in them. */
import { categoryOf } from '../../etl/derive/change-category'
import type { Extraction, Span } from '../../etl/extract/model'
import { differ, type Examined } from './check'
import type { DocumentFacts } from './fact'

/** Looks up the item, category and telling words of every row; the rows must be all there. */
export function examineMeanings(
  { changes, form }: Extraction,
  { meanings }: Pick<DocumentFacts, 'meanings'>,
  bytes: Uint8Array,
): Examined[] {
  const decoder = new TextDecoder()
  const text = ({ start, end }: Span): string => decoder.decode(bytes.subarray(start, end))
  const rows = meanings.flatMap(([no, item, expected, words]): Examined[] => {
    const place = `change ${no}`
    const change = changes.find((row) => row.no === no)
    if (!change) return [{ subject: '変更の項目', line: null, place, faults: ['not read'] }]
    const { category, span } = categoryOf(change, text)
    const said = span && text(span).replace(/\s/g, '')
    const told = words === undefined || said === words ? [] : [`words: expected ${words}, got ${said}`]
    return [
      { subject: '変更の項目', line: null, place, faults: differ('item', item && `${form}.${item}`, change.itemId) },
      { subject: '変更の区分', line: null, place, faults: [...differ('category', expected, category), ...told] },
    ]
  })
  const numbers = differ('meanings', changes.map(({ no }) => no).join(), meanings.map(([no]) => no).join())
  return [...rows, { subject: '変更履歴の行', line: null, place: 'change log', faults: numbers }]
}

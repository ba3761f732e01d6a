import type { Context } from '../context'
import type { Fields } from '../fields'
import { text, type Quote, type Section, type Table } from '../model'
import { itemColumns, itemRows } from './outsourcing'

/** Words of data entry; what only names a part of a system (データ入力画面) is none. */
const DATA_ENTRY =
  /データの?(?:入力|打鍵|パンチ|エントリー?)(?!画面|項目|機能|支援)|(?:キー)?パンチ(?:入力|業務|作業|処理|委託)?|(?:入力|打鍵)(?:業務|作業|委託|処理)|電子データ(?:化|ファイルを?作成)/

/** The words by which an outsourcing item is data entry, or null. */
export function dataEntryWords(...texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const found = DATA_ENTRY.exec((text ?? '').normalize('NFKC').replaceAll(/\s+/g, ''))
    if (found) return found[0]
  }
  return null
}

const wordsOf = (item: Fields): string | null => dataEntryWords(item.text('title'), item.text('work'))

/** Theme of the yearly survey: data entry that is outsourced and passed on. */
export function dataEntrySection(context: Context): Section {
  const { dataEntry } = context.words
  return {
    id: 'data-entry',
    title: dataEntry.title,
    intro: dataEntry.intro,
    tables: [itemsTable(context), subcontractedTable(context)],
  }
}

function itemsTable(context: Context): Table {
  const { words, facts } = context
  return {
    id: 'data-entry-items',
    caption: words.dataEntry.caption,
    sheet: words.dataEntry.sheet,
    columns: itemColumns(context),
    rows: facts.outsourcing.flatMap((item) => {
      const found = wordsOf(item)
      const rows = found === null ? [] : itemRows(context, item)
      const [first] = rows
      if (found === null || !first) return []
      const matched = text(found, { printed: true, quotes: wordsOfItem(context, item) })
      return [[...first.slice(0, -2), text(words.dataEntry.matched), matched], ...rows]
    }),
    empty: facts.outsourcing.length === 0 ? words.dataEntry.noItems : words.dataEntry.none,
  }
}

/** The title or the work in which the words of data entry stand. */
function wordsOfItem(context: Context, item: Fields): readonly Quote[] {
  const concept = dataEntryWords(item.text('title')) === null ? 'outsourcing.work' : 'outsourcing.title'
  const answers = context.answersOfItem(item, concept)
  return context.quotes(...answers.map((answer) => answer.text('evidence_id')))
}

function subcontractedTable(context: Context): Table {
  const { words, facts } = context
  const others = facts.outsourcing.filter(
    (item) => wordsOf(item) === null && item.text('subcontracting') === '再委託する',
  )
  return {
    id: 'other-subcontracting',
    caption: words.dataEntry.subcontracted,
    sheet: words.dataEntry.subcontractedSheet,
    columns: itemColumns(context),
    rows: others.flatMap((item) => itemRows(context, item)),
    empty: facts.outsourcing.length === 0 ? words.dataEntry.noItems : words.dataEntry.noneSubcontracted,
  }
}

import { textOf, type Chart } from './chart'
import { spanRows } from './spans'

const words = {
  ja: { title: '委託事項ごとの委託先の期間', unread: '（読み取れない）', separator: '・' },
  en: { title: 'Terms of the vendors of each outsourcing item', unread: '(could not be read)', separator: ', ' },
}

/** Who served when, item by item. Key: `term_id`, the outsourcing item. */
export const vendorTerms: Chart = (rows, context) => {
  const { title, unread, separator } = words[context.locale]
  const spans = rows.map((row) => ({
    key: textOf(row, 'term_id'),
    lane: [textOf(row, 'municipality'), textOf(row, 'outsourcing_title')].join(separator),
    label: textOf(row, 'vendor') || unread,
    from: textOf(row, 'from_on') || null,
    to: textOf(row, 'to_on') || null,
    // Only the current text says of a vendor that it still serves, as of its publication.
    until: textOf(row, 'basis') === 'current' ? textOf(row, 'published_on') || null : null,
  }))
  return spanRows(spans, context, title)
}

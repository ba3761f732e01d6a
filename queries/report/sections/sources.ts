import { basename } from 'node:path'
import type { Context } from '../context'
import type { Fields } from '../fields'
import { count, day, text, type Cell, type Section } from '../model'

/** The documents that are quoted. */
export function sourcesSection(context: Context): Section {
  const { words, facts } = context
  const { sources } = words
  return {
    id: 'sources',
    title: sources.title,
    intro: sources.intro,
    tables: [
      {
        id: 'sources-documents',
        caption: sources.caption,
        sheet: sources.sheet,
        columns: [
          { label: words.columns.file, width: 34, group: true },
          { label: words.columns.item, width: 24 },
          { label: words.columns.content, width: 70 },
        ],
        rows: facts.documents.flatMap((document, index) => rowsOf(context, document, index + 1)),
        empty: sources.none,
      },
    ],
  }
}

function rowsOf(context: Context, document: Fields, number: number): Cell[][] {
  const { words } = context
  const { sources } = words
  const path = document.text('path') ?? words.unknown
  const share = document.number('unexplained_share')
  const row = (label: string, cell: Cell): Cell[] => [
    text(`${sources.mark(number)} ${basename(path)}`),
    text(label),
    cell,
  ]
  return [
    row(words.columns.assessment, text(document.text('assessment_no') ?? words.unknown)),
    row(words.summary.publishedOn, day(document.text('published_on'))),
    row(sources.version, text(document.flag('is_latest') === true ? sources.latest : sources.older)),
    row(sources.path, text(path)),
    row('SHA-256', text(document.text('sha256') ?? words.unknown)),
    row(sources.bytes, count(document.number('bytes'))),
    row(sources.encoding, text(document.text('encoding') ?? words.unknown)),
    row(sources.unexplained, text(share === null ? words.unknown : percent(context.lang, share))),
  ]
}

const percent = (lang: string, share: number): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(share)

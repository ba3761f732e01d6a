import { basename } from 'node:path'
import type { Context } from '../context'
import { count, day, text, type Section } from '../model'

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
          { label: words.columns.file, width: 26 },
          { label: words.columns.assessment, width: 12 },
          { label: words.summary.publishedOn, width: 15 },
          { label: sources.version, width: 10 },
          { label: sources.bytes, width: 12 },
          { label: sources.encoding, width: 10 },
          { label: sources.unexplained, width: 12 },
          { label: 'SHA-256', width: 40 },
          { label: sources.path, width: 30 },
        ],
        rows: facts.documents.map((document) => {
          const path = document.text('path')
          const share = document.number('unexplained_share')
          return [
            text(path === null ? words.unknown : basename(path)),
            text(document.text('assessment_no') ?? words.unknown),
            day(document.text('published_on')),
            text(document.flag('is_latest') === true ? sources.latest : sources.older),
            count(document.number('bytes')),
            text(document.text('encoding') ?? words.unknown),
            text(
              share === null
                ? words.unknown
                : new Intl.NumberFormat(context.lang, { style: 'percent', maximumFractionDigits: 1 }).format(share),
            ),
            text(document.text('sha256') ?? words.unknown),
            text(path),
          ]
        }),
        empty: sources.none,
      },
    ],
  }
}

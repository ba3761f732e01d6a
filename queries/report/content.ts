/** From the warehouse's answers to reports: whose, from what, and section by section. */
import { Context, type Warehouse } from './context'
import type { Fields } from './fields'
import { count, day, text, type Report } from './model'
import type { Facts } from './questions'
import { changesSection } from './sections/changes'
import { cloudSection } from './sections/cloud'
import { coverageSection } from './sections/coverage'
import { dataEntrySection } from './sections/data-entry'
import { findingsSection } from './sections/findings'
import { incidentsSection } from './sections/incidents'
import { outsourcingSection } from './sections/outsourcing'
import { practiceSection } from './sections/practice'
import { safetySection } from './sections/safety'
import { sourcesSection } from './sections/sources'
import { summarySection } from './sections/summary'
import { dayIn, wordsIn } from './words'

const SECTIONS = [
  summarySection,
  findingsSection,
  incidentsSection,
  outsourcingSection,
  cloudSection,
  changesSection,
  safetySection,
  dataEntrySection,
  practiceSection,
  coverageSection,
  sourcesSection,
]

/** The report of one body (a row of `bodies.sql`). */
export function reportOf(warehouse: Warehouse, body: Fields, facts: Facts): Report {
  const context = new Context(warehouse, facts)
  const { words } = context
  return {
    lang: warehouse.lang,
    title: words.title,
    subtitle: placeName(body),
    head: [
      [words.head.body, placeName(body)],
      [words.head.code, body.text('municipality_code') ?? words.unknown],
      [words.head.assessments, words.bodies(facts.assessments.length)],
      ...headOf(warehouse, facts.documents.length),
    ],
    guide: words.guide,
    sections: SECTIONS.map((section) => section(context)),
  }
}

/** The list of several bodies' reports. `fileOf` names the file of a body's report, beside the index. */
export function indexOf(
  warehouse: Warehouse,
  scope: string,
  bodies: readonly Fields[],
  fileOf: (body: Fields) => string,
): Report {
  const words = wordsIn[warehouse.lang]
  const { index } = words
  const findings = ['high', 'medium', 'low'] as const
  return {
    lang: warehouse.lang,
    title: words.indexTitle,
    subtitle: scope,
    head: headOf(warehouse, warehouse.release.number('documents') ?? 0),
    guide: words.guide,
    sections: [
      {
        id: 'bodies',
        title: index.title,
        intro: [],
        tables: [
          {
            id: 'bodies-all',
            caption: index.caption,
            sheet: index.sheet,
            columns: [
              { label: index.prefecture, width: 12 },
              { label: index.body, width: 22 },
              { label: index.code, width: 10 },
              { label: index.assessments, width: 9 },
              { label: index.publishedOn, width: 16 },
              ...findings.map((severity) => ({ label: index[severity], width: 8 })),
              { label: index.incidents, width: 9 },
              { label: index.nextDueOn, width: 16 },
            ],
            rows: bodies.map((body) => [
              text(body.text('prefecture') ?? words.unknown),
              text(body.text('name'), { href: fileOf(body) }),
              text(body.text('municipality_code') ?? words.unknown),
              count(body.number('assessments')),
              day(body.text('published_on')),
              ...findings.map((severity) => count(body.number(severity))),
              count(body.number('incidents')),
              day(body.text('next_due_on')),
            ]),
            empty: index.none,
          },
        ],
      },
    ],
  }
}

/** A body as it is called, its prefecture first: `北海道 札幌市`. */
export function placeName(body: Fields): string {
  const [prefecture, name] = [body.text('prefecture'), body.text('name') ?? '']
  return prefecture === null || name.startsWith(prefecture) ? name : `${prefecture} ${name}`
}

function headOf({ lang, release }: Warehouse, documents: number): (readonly [string, string])[] {
  const words = wordsIn[lang]
  const asOf = release.text('as_of')
  return [
    [words.head.asOf, asOf === null ? words.unknown : dayIn(lang, asOf)],
    [words.head.source, words.documents(documents)],
    [words.head.release, words.releaseText(release.text('version') ?? '', release.text('run_id') ?? '')],
  ]
}

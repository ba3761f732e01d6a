import type { Context } from '../context'
import { day, text, type Cell, type Section, type Table } from '../model'
import { hostingWords } from './hosting-words'
import { businessCell, intermediateCell } from './summary'

/** Where the assessment says that its systems run. */
export function cloudSection(context: Context): Section {
  const { cloud } = context.words
  return {
    id: 'cloud',
    title: cloud.title,
    intro: cloud.intro,
    tables: [statusTable(context), hostingTable(context)],
  }
}

function statusTable(context: Context): Table {
  const { words, facts } = context
  const { cloud } = words
  return {
    id: 'cloud-status',
    caption: cloud.status,
    sheet: cloud.statusSheet,
    columns: [
      ...context.assessmentColumn,
      { label: cloud.system, width: 30 },
      { label: cloud.situation, width: 64, cited: true },
    ],
    rows: facts.assessments.flatMap((assessment) => {
      const row = (label: string, cell: Cell): Cell[] => [...context.assessmentCell(assessment), text(label), cell]
      const business = assessment.text('business_status')?.startsWith('government_cloud') ?? false
      return [
        row(words.summary.business, businessCell(context, assessment)),
        ...(business ? [row(cloud.governmentCloudOn, day(assessment.text('government_cloud_disclosed_on')))] : []),
        row(words.summary.intermediate, intermediateCell(context, assessment)),
      ]
    }),
    empty: cloud.noStatus,
  }
}

function hostingTable(context: Context): Table {
  const { words, facts } = context
  const { cloud } = words
  return {
    id: 'hosting',
    caption: cloud.hosting,
    sheet: cloud.hostingSheet,
    columns: [
      ...context.assessmentColumn,
      { label: cloud.layer, width: 16, group: true },
      { label: cloud.environment, width: 19 },
      { label: cloud.stage, width: 10 },
      { label: cloud.disclosedOn, width: 18 },
      { label: cloud.basis, width: 16 },
      { label: words.columns.evidence, width: 48, cited: true },
    ],
    rows: facts.hosting_places.map((place) => {
      const basis = place.text('disclosed_basis')
      return [
        ...context.assessmentCell(place),
        text(context.label('hosting_layer', place.text('layer'))),
        text(context.label('hosting_environment', place.text('environment'))),
        text(context.label('hosting_stage', place.text('stage'))),
        day(place.text('disclosed_on')),
        text(context.label('disclosed_basis', basis)),
        text(null, { quotes: hostingWords(context, place) }),
      ]
    }),
    empty: cloud.noHosting,
  }
}

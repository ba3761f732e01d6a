import type { Context } from '../context'
import { day, printed, text, type Section, type Table } from '../model'
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
      { label: cloud.system, width: 20 },
      { label: cloud.situation, width: 62, cited: true },
      { label: cloud.disclosedOn, width: 18 },
    ],
    rows: facts.assessments.flatMap((assessment) => {
      const disclosedOn = assessment.text('government_cloud_disclosed_on')
      const ofGovernmentCloud = assessment.text('business_status')?.startsWith('government_cloud') ?? false
      return [
        [
          ...context.assessmentCell(assessment),
          text(words.summary.business),
          businessCell(context, assessment),
          ofGovernmentCloud ? day(disclosedOn) : text(words.notStated),
        ],
        [
          ...context.assessmentCell(assessment),
          text(words.summary.intermediate),
          intermediateCell(context, assessment),
          text(words.notStated),
        ],
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
      { label: cloud.environment, width: 16 },
      { label: cloud.stage, width: 8 },
      { label: cloud.disclosedOn, width: 15 },
      { label: cloud.basis, width: 14 },
      { label: words.columns.evidence, width: 51, cited: true },
    ],
    rows: facts.hosting_places.map((place) => {
      const basis = place.text('disclosed_basis')
      const heading = place.text('heading')
      return [
        ...context.assessmentCell(place),
        text(context.label('hosting_layer', place.text('layer'))),
        text(context.label('hosting_environment', place.text('environment'))),
        text(context.label('hosting_stage', place.text('stage'))),
        day(place.text('disclosed_on')),
        text(context.label('disclosed_basis', basis)),
        printed(heading, { quotes: context.quotes(place.text('evidence_id')) }),
      ]
    }),
    empty: cloud.noHosting,
  }
}

/** Of a long passage, the words that say where the data are kept. */
import { settingsOf } from '../../../etl/derive/environments'
import { codes } from '../../../etl/schema/codes'
import { keysOf } from '../../../etl/schema/column'
import type { Context } from '../context'
import type { Fields } from '../fields'
import type { Cell, Quote } from '../model'

const LAYERS = keysOf(codes.hosting_layer)
/** A sentence, an item of a list, or a line. */
const SENTENCE = /[^。\n]+[。\n]?/g

/** The environments that make a status of `cloud_status`, and the layers it is read from. */
const OF_STATUS: Readonly<Record<string, readonly string[]>> = {
  government_cloud: ['government_cloud'],
  government_cloud_planned: ['government_cloud'],
  cloud: ['ismap_cloud', 'government_cloud'],
  on_premises: ['on_premises', 'data_centre'],
  data_centre: ['data_centre'],
}
const OF_SYSTEM: Readonly<Record<'business' | 'intermediate', readonly string[]>> = {
  business: ['business_system', 'unspecified'],
  intermediate: ['intermediate_server'],
}

/** The words of a row of `hosting`, the decisive ones found. */
export function hostingWords(context: Context, place: Fields): readonly Quote[] {
  const layer = LAYERS.find((each) => each === place.text('layer'))
  return context.quotes(place.text('evidence_id')).map((quote) => {
    const sentence = [...quote.words.matchAll(SENTENCE)].find(([words]) => {
      const passage = { heading: place.text('heading'), layer: layer ?? 'unspecified', text: words }
      const named = place.text('environment') === 'government_cloud'
      return settingsOf({ ...passage, from: 0, to: words.length, bodyFrom: 0 }, named, 'all').some(
        ({ environment, planned }) =>
          environment === place.text('environment') && planned === (place.text('stage') === 'planned'),
      )
    })
    return sentence && sentence.index > 0 ? { ...quote, focus: sentence.index } : quote
  })
}

/** The words that a status of `cloud_status` rests on; their places only where the environments show them. */
export function statusWords(
  context: Context,
  assessment: Fields,
  system: 'business' | 'intermediate',
): Pick<Cell, 'quotes' | 'placesOnly'> {
  if (assessment.text(`${system}_status`) === 'not_connected') return { quotes: notConnectedWords(context, assessment) }
  const evidence = assessment.text(`${system}_evidence_id`)
  const environments = OF_STATUS[assessment.text(`${system}_status`) ?? ''] ?? []
  const place = context.facts.hosting_places.find(
    (each) =>
      each.text('evidence_id') === evidence &&
      each.text('assessment_id') === assessment.text('assessment_id') &&
      OF_SYSTEM[system].includes(each.text('layer') ?? '') &&
      environments.includes(each.text('environment') ?? ''),
  )
  return place ? { quotes: hostingWords(context, place), placesOnly: true } : { quotes: context.quotes(evidence) }
}

/** The answer or the boxes by which a document says that it is not connected. */
function notConnectedWords(context: Context, assessment: Fields): readonly Quote[] {
  const id = assessment.text('assessment_id')
  const linkage = context.answersTo(id, 'linkage.answer').filter((answer) => answer.text('value') === '実施しない')
  const answers = linkage.length > 0 ? linkage : context.answersTo(id, 'risk.not_connected')
  return context.quotes(...answers.map((answer) => answer.text('evidence_id')))
}

/** Table `hosting`: in which environment each layer of the systems keeps the data, by the document's own words. */
import type { Answer, Change, Span } from '../extract/model'
import { rememberingOwn } from '../read/remember'
import type { Row } from '../schema'
import { answeredValue, cite, type DerivationContext, type Statements } from './context'
import {
  governmentCloudPlanned,
  namesGovernmentCloud,
  readStatement,
  settingsOf,
  type ReadPassage,
  type Setting,
  withoutSpaces,
} from './environments'
import { partOfSpan, splitPassages } from './passages'
import { controlStatements } from './risks'

type Hosting = Row<'hosting'>

/** A statement that may say where data are kept. */
interface Source {
  readonly answer: Answer
  /** `clouds`: about work or measures, where a room is no place of storage. */
  readonly scope: 'all' | 'clouds'
  /** Asks for the place itself: a layer that it names and leaves open is worth a row. */
  readonly asksPlace: boolean
}

/** A passage of a source with what it says; `verbatim` where its range counts in the source's own words. */
interface Located extends ReadPassage {
  readonly source: Source
  readonly verbatim: boolean
}

/** A setting with the passage it was read from. */
interface Found extends Setting {
  readonly at: Located
}

/**
 * One row for each layer, environment and stage, with the first passage that says so: the place of storage comes before
 * erasure, physical and technical measures, outsourced work and other measures.
 */
export function deriveHosting(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
  publishedOn: string | null,
): Hosting[] {
  const { extraction } = context
  const governmentCloudNamed = extraction.answers.some((answer) => namesGovernmentCloud(answeredValue(answer) ?? ''))
  const sources = sourcesOf(statements)
  const planned = governmentCloudPlanned(sources.flatMap(({ answer }) => answeredValue(answer) ?? []))
  const passages = sources.flatMap((source) => passagesOf(context, source, governmentCloudNamed))
  const found = passages.flatMap((at) =>
    at.settings.map((setting): Found => {
      const business = setting.environment === 'government_cloud' && setting.layer === 'business_system'
      return { ...setting, planned: setting.planned || (business && planned), at }
    }),
  )
  const disclosedBy = disclosures(extraction.changes, governmentCloudNamed)
  const rows = new Map<string, Hosting>()
  for (const { layer, environment, planned, at } of [...found, ...leftOpen(passages, found)]) {
    const key = `${layer}|${environment}|${planned}`
    const span = rows.has(key) ? null : spanOf(context, at)
    if (span === null) continue
    const disclosed = disclosedBy(layer, environment)
    rows.set(key, {
      assessment_id: assessmentId,
      layer,
      environment,
      stage: planned ? 'planned' : 'current',
      heading: at.passage.heading,
      disclosed_on: disclosed?.on ?? publishedOn,
      disclosed_basis: disclosed !== null ? 'change_log' : publishedOn !== null ? 'publication' : null,
      evidence_id: cite(context, span),
      disclosed_evidence_id: disclosed && cite(context, disclosed.change.span),
    })
  }
  return [...rows.values()]
}

function sourcesOf(statements: Statements): Source[] {
  const of = (concept: string, scope: Source['scope'], asksPlace = false): Source[] =>
    statements.all(concept).map((answer) => ({ answer, scope, asksPlace }))
  const measures = controlStatements(statements.extraction.answers).filter(({ control }) =>
    /^(?:物理的|技術的)対策$/.test(control.item.label),
  )
  return [
    ...of('storage.place', 'all', true),
    ...of('storage.erasure', 'clouds'),
    ...measures.flatMap(({ details }) => details.map((answer): Source => ({ answer, scope: 'all', asksPlace: false }))),
    ...of('outsourcing.work', 'clouds'),
    ...of('other_measures', 'clouds'),
  ]
}

/** Passages of a statement: of the source's own words where they are the statement's, else of its cleaned words. */
function passagesOf(context: DerivationContext, source: Source, governmentCloudNamed: boolean): Located[] {
  const value = answeredValue(source.answer)
  if (value === null || source.answer.span === null) return []
  const raw = context.text(source.answer.span)
  const read = readStatement(raw, governmentCloudNamed, source.scope)
  // A value put together from several places of the source is not the text of its span.
  const verbatim = read.words === withoutSpaces(value)
  const { passages } = verbatim ? read : readStatement(value, governmentCloudNamed, source.scope)
  return passages.map(({ passage, settings }) => ({ source, passage, settings, verbatim }))
}

function spanOf(context: DerivationContext, { source, passage, verbatim }: Located): Span | null {
  const { span } = source.answer
  return span !== null && verbatim ? partOfSpan(span, passage.from, passage.to, context.text) : span
}

/** Layers that the place of storage names without saying where they are. */
function leftOpen(passages: readonly Located[], found: readonly Found[]): Found[] {
  return passages
    .filter(({ source, passage }) => source.asksPlace && !found.some(({ layer }) => layer === passage.layer))
    .filter(({ passage }) => passage.layer !== 'unspecified' || found.length === 0)
    .map((at) => ({ layer: at.passage.layer, environment: 'undetermined', planned: false, at }))
}

const settingsOfAll = (governmentCloudNamed: boolean) =>
  rememberingOwn((text): readonly Setting[] =>
    splitPassages(text).flatMap((passage) => settingsOf(passage, governmentCloudNamed, 'all')),
  )
/** Settings of a whole text, where the document names the Government Cloud and where not. */
const settingsIn = { named: settingsOfAll(true), unnamed: settingsOfAll(false) }

/** The change that brought an environment in, and its day. */
interface Disclosure {
  readonly on: string
  readonly change: Change
}

/** When the change log brought an environment of a layer in: the first row that names it where the words before did not. */
function disclosures(
  changes: readonly Change[],
  governmentCloudNamed: boolean,
): (layer: Hosting['layer'], environment: Hosting['environment']) => Disclosure | null {
  const settings = (text: string | null): readonly Setting[] =>
    text === null ? [] : settingsIn[governmentCloudNamed ? 'named' : 'unnamed'](text)
  const first = new Map<string, Disclosure>()
  for (const change of changes) {
    const { changedOn, before, after } = change
    const brought = changedOn === null ? [] : settings(after)
    if (changedOn === null || brought.length === 0) continue
    const were = new Set(settings(before).map(keyOf))
    for (const key of brought.map(keyOf)) {
      const known = first.get(key)
      if (!were.has(key) && (known === undefined || changedOn < known.on)) first.set(key, { on: changedOn, change })
    }
  }
  return (layer, environment) => first.get(keyOf({ layer, environment })) ?? null
}

function keyOf({ layer, environment }: Pick<Setting, 'layer' | 'environment'>): string {
  return `${layer}|${environment}`
}

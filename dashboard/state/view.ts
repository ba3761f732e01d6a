/**
 * What the address says: one codec between `#/…` and a typed view. The address holds what the reader chose and only
 * that: a default is never written, an unknown value is dropped.
 */
import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import { decodeFilters, encodeFilters, type Filters } from './filters'
import { pack, unpack } from './packed'
import { decodeResultView, encodeResultView, type ResultView } from './resultView'
import { decodeTaken, encodeTaken } from './taken'
import { decodeStatement, encodeStatement, type Statement } from './statement'

interface BoardShape {
  /** The address goes on with what the page is about: `#/municipality/112151`. */
  id?: true
  /** What the page keeps in the address of its own, besides the filters and the picked bar. */
  options?: readonly string[]
}

/** Every page of charts, by its place in the address, in the order of the menu. Each has its component in `pages/boards.ts`. */
const boards = {
  overview: {},
  municipalities: { options: ['q'] },
  municipality: { id: true },
  compare: { options: ['assessments', 'differences', 'answered'] },
  vendors: {},
  cloud: {},
  incidents: {},
  measures: {},
  changes: {},
  legal: {},
  findings: {},
  search: { options: ['q', 'chapter'] },
} as const satisfies Readonly<Record<string, BoardShape>>
export type Board = keyof typeof boards
export type BoardShapes = Readonly<Record<Board, BoardShape>>

const boardNames = keysOf(boards)

/** The boards that the menu leads to: those that need not be told what they are about. */
export const menuBoards = boardNames.filter((board) => !takesId(boards[board]))

function takesId({ id }: BoardShape): boolean {
  return id ?? false
}

export type AnswerState = keyof typeof codes.answer_state

/** What a bar stands for; its records are shown below the chart. An empty value means "could not be read". */
export interface Pick {
  by: PickField
  value: string
}

const pickFields = [
  'answer',
  'article',
  'business',
  'category',
  'changeCell',
  'changeMonth',
  'changeYear',
  'changed',
  'chapter',
  'control',
  'currency',
  'disclosed',
  'form',
  'handlers',
  'incident',
  'intermediate',
  'item',
  'law',
  'lawCategory',
  'layer',
  'medium',
  'month',
  'municipality',
  'own',
  'passage',
  'prefecture',
  'published',
  'reach',
  'retention',
  'review',
  'risk',
  'rule',
  'severity',
  'subcontracting',
  'table',
  'term',
  'timing',
  'vendor',
  'vendorCell',
  'year',
] as const
export type PickField = (typeof pickFields)[number]

export interface BoardPlace {
  page: Board
  id: string | null
  options: Readonly<Record<string, string>>
  pick: Pick | null
  /** The card that a link was made for: it is brought into view. Whatever the reader chooses next drops it. */
  card: string | null
}

export type Place =
  | BoardPlace
  /** `states`: only items of these states are listed; empty means all. */
  | {
      page: 'document'
      documentId: string
      evidence: string | null
      states: readonly AnswerState[]
      /** Words that other bodies use, too, step back. */
      dim?: true
    }
  /** `shown`: how the statement's result is shown, where the reader has chosen. */
  | { page: 'sql'; statement: Statement | null; shown?: ResultView }
  | { page: 'unknown'; path: string }

export interface View {
  place: Place
  filters: Filters
  /** The assessments taken to be compared; not given where there are none. */
  taken?: readonly string[]
}

export const answerStates = keysOf(codes.answer_state)

/** Parameters longer than this are packed: mail programs and chats break long links. */
const PACKED_FROM = 400
const PACKED = 'z'

/** A board as the menu opens it. */
export const boardPlace = (page: Board): BoardPlace => ({ page, id: null, options: {}, pick: null, card: null })

/** A board with one of its own options set, or left out (null). */
export function withOption(place: BoardPlace, name: string, value: string | null): BoardPlace {
  const others = Object.entries(place.options).filter(([key]) => key !== name)
  return { ...place, options: Object.fromEntries(value === null ? others : [...others, [name, value]]) }
}

/** The view of an address fragment (`#/vendors?prefecture=…`). Never throws. */
export function decodeView(fragment: string, shapes: BoardShapes = boards): View {
  const [path = '', search = ''] = splitOnce(fragment.replace(/^#/, ''), '?')
  const written = new URLSearchParams(search)
  const packed = written.get(PACKED)
  const parameters = packed === null ? written : new URLSearchParams(unpack(packed) ?? '')
  const taken = decodeTaken(parameters)
  return {
    place: decodePlace(path, parameters, shapes),
    filters: decodeFilters(parameters),
    ...(taken.length > 0 ? { taken } : {}),
  }
}

/** The address fragment of a view; `decodeView` gives the view back. */
export function encodeView({ place, filters, taken = [] }: View): string {
  const parameters = new URLSearchParams()
  const path = encodePlace(place, parameters)
  encodeFilters(filters, parameters)
  encodeTaken(taken, parameters)
  const search = parameters.toString()
  if (search === '') return `#${path}`
  return `#${path}?${search.length > PACKED_FROM ? `${PACKED}=${pack(search)}` : search}`
}

function decodePlace(path: string, parameters: URLSearchParams, shapes: BoardShapes): Place {
  const [page = '', id = '', ...rest] = path.replace(/^\//, '').split('/')
  if (page === 'document' && id !== '' && rest.length === 0) {
    const states = parameters.get('states')?.split(',') ?? []
    return {
      page,
      documentId: decodeSegment(id),
      evidence: nonEmpty(parameters.get('evidence')),
      states: answerStates.filter((state) => states.includes(state)),
      ...(parameters.get('shared') === 'dim' ? { dim: true } : {}),
    }
  }
  if (page === 'sql' && id === '') {
    const statement = decodeStatement(parameters)
    const shown = statement === null ? null : decodeResultView(parameters)
    return { page, statement, ...(shown === null ? {} : { shown }) }
  }
  const board = page === '' ? 'overview' : memberOf(boardNames, page)
  if (board === null || page === 'overview' || rest.length > 0) return { page: 'unknown', path }
  const shape = shapes[board]
  if ((id !== '') !== takesId(shape)) return { page: 'unknown', path }
  const options = (shape.options ?? []).flatMap((name) => {
    const value = nonEmpty(parameters.get(name))
    return value === null ? [] : [[name, value] as const]
  })
  return {
    page: board,
    id: id === '' ? null : decodeSegment(id),
    options: Object.fromEntries(options),
    pick: decodePick(parameters.get('pick')),
    card: nonEmpty(parameters.get('card')),
  }
}

function encodePlace(place: Place, parameters: URLSearchParams): string {
  switch (place.page) {
    case 'document':
      if (place.evidence !== null) parameters.set('evidence', place.evidence)
      if (place.states.length > 0) parameters.set('states', place.states.join(','))
      if (place.dim) parameters.set('shared', 'dim')
      return `/document/${encodeURIComponent(place.documentId)}`
    case 'sql':
      if (place.statement !== null) {
        encodeStatement(place.statement, parameters)
        encodeResultView(place.shown ?? {}, parameters)
      }
      return '/sql'
    case 'unknown':
      return place.path
    default:
      for (const [name, value] of Object.entries(place.options)) parameters.set(name, value)
      if (place.pick !== null) parameters.set('pick', `${place.pick.by}:${place.pick.value}`)
      if (place.card !== null) parameters.set('card', place.card)
      if (place.page === 'overview') return '/'
      return place.id === null ? `/${place.page}` : `/${place.page}/${encodeURIComponent(place.id)}`
  }
}

function decodePick(word: string | null): Pick | null {
  const [field, value] = splitOnce(word ?? '', ':')
  const by = memberOf(pickFields, field ?? null)
  return by === null || value === undefined ? null : { by, value }
}

function memberOf<const T extends string>(members: readonly T[], word: string | null): T | null {
  return members.find((member) => member === word) ?? null
}

const nonEmpty = (word: string | null): string | null => (word === '' ? null : word)

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

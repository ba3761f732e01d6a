/**
 * What the address says: one codec between `#/…` and a typed view. The address holds what the reader chose and only
 * that: a default is never written, an unknown value is dropped.
 */
import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import { decodeStatement, encodeStatement, type Statement } from './statement'

const boards = ['overview', 'vendors', 'cloud', 'incidents', 'findings'] as const
export type Board = (typeof boards)[number]

export type Form = keyof typeof codes.form
export type AnswerState = keyof typeof codes.answer_state

export interface Filters {
  prefecture: string | null
  form: Form | null
}

/** What a bar stands for; its records are shown below the chart. An empty value means "could not be read". */
export interface Pick {
  by: PickField
  value: string
}

const pickFields = [
  'answer',
  'business',
  'category',
  'chapter',
  'disclosed',
  'form',
  'handlers',
  'incident',
  'intermediate',
  'layer',
  'month',
  'municipality',
  'rule',
  'severity',
  'subcontracting',
  'term',
  'vendor',
  'year',
] as const
export type PickField = (typeof pickFields)[number]

export type Place =
  | { page: Board; pick: Pick | null }
  /** `states`: only items of these states are listed; empty means all. */
  | { page: 'document'; documentId: string; evidence: string | null; states: readonly AnswerState[] }
  | { page: 'sql'; statement: Statement | null }
  | { page: 'unknown'; path: string }

export interface View {
  place: Place
  filters: Filters
}

export const forms = keysOf(codes.form)
export const answerStates = keysOf(codes.answer_state)
const linkedBoards = boards.filter((board) => board !== 'overview')

export const noFilters: Filters = { prefecture: null, form: null }

/** The view of an address fragment (`#/vendors?prefecture=…`). Never throws. */
export function decodeView(fragment: string): View {
  const [path = '', search = ''] = splitOnce(fragment.replace(/^#/, ''), '?')
  const parameters = new URLSearchParams(search)
  return {
    place: decodePlace(path, parameters),
    filters: {
      prefecture: nonEmpty(parameters.get('prefecture')),
      form: memberOf(forms, parameters.get('form')),
    },
  }
}

/** The address fragment of a view; `decodeView` gives the view back. */
export function encodeView({ place, filters }: View): string {
  const parameters = new URLSearchParams()
  const path = encodePlace(place, parameters)
  if (filters.prefecture !== null) parameters.set('prefecture', filters.prefecture)
  if (filters.form !== null) parameters.set('form', filters.form)
  const search = parameters.toString()
  return search === '' ? `#${path}` : `#${path}?${search}`
}

function decodePlace(path: string, parameters: URLSearchParams): Place {
  const [page = '', id = '', ...rest] = path.replace(/^\//, '').split('/')
  if (page === 'document' && id !== '' && rest.length === 0) {
    const states = parameters.get('states')?.split(',') ?? []
    return {
      page,
      documentId: decodeSegment(id),
      evidence: nonEmpty(parameters.get('evidence')),
      states: answerStates.filter((state) => states.includes(state)),
    }
  }
  if (id === '') {
    if (page === 'sql') return { page, statement: decodeStatement(parameters) }
    const board = page === '' ? 'overview' : memberOf(linkedBoards, page)
    if (board !== null) return { page: board, pick: decodePick(parameters.get('pick')) }
  }
  return { page: 'unknown', path }
}

function encodePlace(place: Place, parameters: URLSearchParams): string {
  switch (place.page) {
    case 'document':
      if (place.evidence !== null) parameters.set('evidence', place.evidence)
      if (place.states.length > 0) parameters.set('states', place.states.join(','))
      return `/document/${encodeURIComponent(place.documentId)}`
    case 'sql':
      if (place.statement !== null) encodeStatement(place.statement, parameters)
      return '/sql'
    case 'unknown':
      return place.path
    default:
      if (place.pick !== null) parameters.set('pick', `${place.pick.by}:${place.pick.value}`)
      return place.page === 'overview' ? '/' : `/${place.page}`
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

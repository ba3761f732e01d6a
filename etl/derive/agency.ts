import { remembering } from '../read/remember'
import type { Row } from '../schema'
import { municipalityRows } from './municipality'

type Municipality = Row<'municipality'>

/** Whose assessment it is, as far as the printed 評価実施機関名 tells. */
export interface Agency {
  readonly municipality_code: string | null
  /** The municipality, or the prefecture where that is the agency; also where its name alone does not give the code. */
  readonly municipality: string | null
  readonly prefecture: string | null
  /**
   * The office: 市長, 町長, 村長, 区長, 知事, 教育委員会, other …委員会, 議会, 監査委員, …管理者, 消防長; 市, 町, 村, 区, 都, 道, 府, 県 where only the
   * body is named; 組合, 広域連合, 大臣, 長官, 機構 … for bodies that are no municipality; null where it cannot be told.
   */
  readonly agency_kind: string | null
  /** Why there is no code although the agency should have one: a code and a Japanese message for `load_issue`. */
  readonly unresolved: { readonly code: 'agency_ambiguous' | 'agency_unknown'; readonly message: string } | null
}

/** Bodies of several municipalities, of the state or of a profession: they have no municipality code. */
const OTHER_BODY =
  /広域連合|共済組合|健康保険組合|国民健康保険組合|組合|企業団|機構|独立行政法人|大学|公社|財団|連合会|協会|協議会|大臣|長官|日本銀行|裁判所/

/** Offices after the name of a municipality or prefecture; the first group, if any, is the kind. */
const OFFICES: readonly RegExp[] = [
  /^([^ ]*委員会)(?:委員長|教育長|会長)?$/,
  /^(議会)(?:議長)?$/,
  /^(?:代表)?(監査委員)$/,
  /^([^ ]+管理者)$/,
  /^(消防長)$/,
  /^(警察本部)長?$/,
  /^(知事)$/,
]

interface Known {
  readonly prefectures: readonly Municipality[]
  /** All but prefectures, by the first letter of their names. */
  readonly municipalities: ReadonlyMap<string, readonly Municipality[]>
}

let known: Known | null = null

/** Read once: a load resolves one agency for every document. */
function knownMunicipalities(): Known {
  if (known === null) {
    const rows = municipalityRows()
    const municipalities = new Map<string, Municipality[]>()
    for (const row of rows) {
      if (row.class === '都道府県') continue
      const initial = row.name.charAt(0)
      const alike = municipalities.get(initial)
      if (alike) alike.push(row)
      else municipalities.set(initial, [row])
    }
    known = { municipalities, prefectures: rows.filter((row) => row.class === '都道府県') }
  }
  return known
}

/**
 * Resolves a 評価実施機関名 as printed, e.g. `愛知県一宮市長`, `愛知県 扶桑町長`, `一宮市教育委員会`, `日野市長 大坪 冬彦`. A name that several
 * municipalities bear gives no code unless its prefecture is printed: it is never guessed.
 */
export const resolveAgency = remembering((agency: string): Agency => {
  const printed = agency.normalize('NFKC').replace(/\s+/g, ' ').trim()
  // Some covers space out their letters; a personal name, on the other hand, is told by its space.
  return resolve(printed) ?? resolve(printed.replaceAll(' ', '')) ?? unknownAgency(printed)
})

function resolve(printed: string): Agency | null {
  const { municipalities, prefectures } = knownMunicipalities()
  const prefecture = prefectures.find(({ name }) => printed.startsWith(name)) ?? null
  const rest = prefecture === null ? printed : printed.slice(prefecture.name.length).trimStart()

  const body = OTHER_BODY.exec(printed)?.[0]
  if (body !== undefined) {
    return {
      municipality_code: null,
      municipality: null,
      prefecture: prefecture?.name ?? null,
      agency_kind: body,
      unresolved: null,
    }
  }
  for (const text of [rest, rest.replace(/^[^ ]{1,4}郡 ?/, '')]) {
    const alike = municipalities.get(text.charAt(0)) ?? []
    const found = matchMunicipality(
      text,
      alike.filter((each) => prefecture === null || each.prefecture === prefecture.name),
    )
    if (found !== null) return found
  }
  const kind = prefecture && officeOf(prefecture.name, rest)
  return prefecture && kind ? fromRow(prefecture, kind) : null
}

function matchMunicipality(text: string, candidates: readonly Municipality[]): Agency | null {
  const matches = candidates
    .filter(({ name }) => text.startsWith(name) && officeOf(name, text.slice(name.length)) !== null)
    .toSorted((a, b) => b.name.length - a.name.length)
  const [match] = matches
  if (match === undefined) return null
  const kind = officeOf(match.name, text.slice(match.name.length))
  const namesakes = matches.filter(({ name }) => name === match.name)
  if (namesakes.length === 1) return fromRow(match, kind)
  const where = namesakes.map(({ prefecture }) => prefecture).join('・')
  return {
    municipality_code: null,
    municipality: match.name,
    prefecture: null,
    agency_kind: kind,
    unresolved: {
      code: 'agency_ambiguous',
      message: `評価実施機関名「${text}」の${match.name}は${where}にあり、都道府県名の記載がないため団体コードを決められません。`,
    },
  }
}

function fromRow(row: Municipality, agencyKind: string | null): Agency {
  return {
    municipality_code: row.municipality_code,
    municipality: row.name,
    prefecture: row.prefecture,
    agency_kind: agencyKind,
    unresolved: null,
  }
}

/** The office that follows a body's name, or null where the words name no office (and perhaps another body). */
function officeOf(body: string, after: string): string | null {
  const office = after.trimStart().split(' ')[0] ?? ''
  const level = body.slice(-1)
  if (office === '') return after === '' ? level : null
  if (/^長(?:職務代理者)?$/.test(office)) return /[市町村区]/.test(level) ? `${level}長` : null
  if (level === '市' && /^[^ ]{1,4}区長$/.test(office)) return '区長'
  for (const pattern of OFFICES) {
    const kind = pattern.exec(office)?.[1]
    if (kind !== undefined) return kind
  }
  return null
}

function unknownAgency(printed: string): Agency {
  return {
    municipality_code: null,
    municipality: null,
    prefecture: null,
    agency_kind: null,
    unresolved: {
      code: 'agency_unknown',
      message: `評価実施機関名「${printed}」から団体を決められません。元の文書で名称を確かめてください。`,
    },
  }
}

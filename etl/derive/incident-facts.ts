/** What the words about a 重大事故 tell: what happened, when, and to how many. */
import { datesIn, isoDay, monthsIn, normalise } from '../read/dates'
import { withKana } from '../read/kana'
import { remembering } from '../read/remember'
import type { Row } from '../schema'

type Kind = Row<'incident'>['kind']

export interface IncidentFacts {
  /** `undetermined` where the words do not tell. */
  readonly kind: Kind
  /** ISO day. */
  readonly occurredOn: string | null
  /** `YYYY-MM`, also where no day is printed. */
  readonly occurredMonth: string | null
  readonly persons: number | null
  readonly uniquePersons: number | null
  readonly records: number | null
}

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['theft', /盗難|盗まれ|窃取|窃盗|車上荒らし|車上狙い|置き引き|置引き|ひったくり/],
  [
    'unauthorised_access',
    /不正アクセス|不正ログイン|不正な?侵入|サイバー攻撃|ランサム|マルウェア|ウイルス|フィッシング/,
  ],
  [
    'misuse',
    /不正に?(?:な?利用|な?使用|な?閲覧|な?取得|な?入手|な?持ち?出|検索)|目的外(?:の)?(?:利用|使用|閲覧)|私的(?:な|に|目的)|業務(?:外|と関係のない|に関係のない)[^。]{0,12}(?:閲覧|検索|照会|利用)|無断で(?:持ち?出|閲覧|複製|複写)/,
  ],
  [
    'publication',
    /誤(?:って)?(?:公開|掲載|公表)|(?:ホームページ|ウェブサイト|HP|サイト|インターネット)[^。]{0,40}(?:誤って|閲覧(?:可能|でき)|公開され|掲載され|公開して(?:いた|しま)|掲載して(?:いた|しま))|誤って[^。]{0,40}(?:公開|掲載)/,
  ],
  [
    'misdelivery',
    /誤(?:送付|送信|送|配付|配布|配達|配|交付|封入|発送|郵送|渡し|返却)|誤って[^。]{0,40}(?:送付|送信|配付|配布|配達|交付|封入|同封|発送|郵送|渡|返却|手交|提供)|(?:別人|他人|第三者|別の(?:方|人|者|住所|事業者|世帯))(?:の[^。]{0,10})?(?:に|へ|宛)[^。]{0,20}(?:送|交付|渡|郵送|発送|配)|(?:宛先|宛名|送付先|送信先)[^。]{0,6}(?:誤|取り?違)|封入(?:ミス|誤り)|取り違え/,
  ],
  [
    'loss',
    /紛失|亡失|遺失|所在(?:が)?不明|行方(?:が)?不明|誤(?:って)?廃棄|誤って[^。]{0,30}廃棄|置き忘れ|見当たら|失く|無くし|(?:ない|無い)ことに気/,
  ],
]
const VENDOR =
  /(?:委託(?:先|業者|事業者|会社)|受託(?:先|者|業者|事業者|会社))(?:業者|事業者|会社)?(?:\([^()]*\)|「[^」]*」)?(?:において|における|での?|が|の(?:従業員|従業者|社員|職員|担当者|作業員|サーバ|システム|事務所|倉庫|過失))/
const FIRST_CLAUSES = 3

/** The kind that is named first; an accident at a vendor is one whatever happened there. */
function kindOf(words: string): Kind {
  if (VENDOR.test(words.split('。').slice(0, FIRST_CLAUSES).join('。'))) return 'vendor'
  const named = KINDS.flatMap(([kind, pattern]) => {
    const at = words.search(pattern)
    return at === -1 ? [] : [{ kind, at }]
  })
  return named.toSorted((a, b) => a.at - b.at)[0]?.kind ?? 'undetermined'
}

const HAPPENED =
  /盗難|盗まれ|窃取|紛失|亡失|遺失|置き忘|失く|無くし|誤って|誤送|誤交付|誤配|誤発送|誤廃棄|誤掲載|誤公開|漏えい|漏洩|流出|不正|発生/g
const FOUND = '判明|発覚|気づ|気付|発見|確認|報告|届|公表|連絡|通報|指摘|把握'
const DISCOVERED = new RegExp(FOUND)
/** `…した(こと)が判明` tells when it was noticed, not when it happened. */
const THEN_FOUND = new RegExp(
  `^(?:(?:し|して|され|されて|に遭)?(?:い)?(?:た|る|ている)?)(?:の)?(?:事実|事案|こと|旨|おそれ|可能性|恐れ)?(?:の)?(?:が|に|を|は)?(?:ある)?(?:こと)?(?:が|に|を)?(?:${FOUND})`,
)
const OCCURRENCE_LABEL = /発生(?:年月)?(?:日時|日|時期|年月)/
/** Days told by what stands before them: 翌8日, 同月20日, 11月20日, 20日. */
const RELATIVE =
  /翌日|同日|(?<next>翌)(?<d0>\d{1,2})日|同月(?<d1>\d{1,2})日|(?:同年)?(?<m2>\d{1,2})月(?<d2>\d{1,2})日|(?<!\d)(?<d3>\d{1,2})日(?!間|後|前|以内|程度|分|号)/g

interface Day {
  readonly iso: string
  readonly at: number
}

/** The days of a sentence, told in full or by the last day before them. */
function daysOf(words: string, last: string | null): Day[] {
  const full = datesIn(words)
  const within = (at: number): boolean => full.some(({ start, end }) => at >= start && at < end)
  const relative = [...words.matchAll(RELATIVE)].filter(({ index }) => !within(index))
  const found = [
    ...full.map(({ iso, start }) => ({ at: start, of: (): string | null => iso })),
    ...relative.map((match) => ({
      at: match.index,
      of: (before: string | null): string | null => before && relativeTo(before, match[0], match.groups ?? {}),
    })),
  ].sort((a, b) => a.at - b.at)
  let before = last
  return found.flatMap(({ at, of }) => {
    const iso = of(before)
    if (iso === null) return []
    before = iso
    return [{ iso, at }]
  })
}

function relativeTo(before: string, printed: string, groups: Readonly<Record<string, string | undefined>>) {
  const [year = 0, month = 0, day = 0] = before.split('-').map(Number)
  if (printed === '同日') return before
  if (printed === '翌日') return isoDay(year, month, day + 1) ?? isoDay(year, month + 1, 1) ?? isoDay(year + 1, 1, 1)
  const { next, d0, d1, m2, d2, d3 } = groups
  if (next !== undefined && Number(d0) < day)
    return isoDay(year, month + 1, Number(d0)) ?? isoDay(year + 1, 1, Number(d0))
  const iso = isoDay(year, Number(m2 ?? month), Number(d0 ?? d1 ?? d2 ?? d3))
  // Of an earlier day it cannot be told whether it is of the next month.
  return iso !== null && iso >= before ? iso : null
}

interface Told {
  readonly words: string
  readonly days: readonly Day[]
  readonly months: readonly Day[]
}

function sentencesOf(text: string): Told[] {
  let last: string | null = null
  return text.split(/[。\n]/).map((sentence) => {
    const words = normalise(sentence)
    const days = daysOf(words, last)
    last = days.at(-1)?.iso ?? last
    return { words, days, months: monthsIn(words).map(({ iso, start }) => ({ iso, at: start })) }
  })
}

/** The day, or else the month, at which it happened: beside its label or its verb, else the first that is told. */
function occurrence(text: string): { day: string | null; month: string | null } {
  const sentences = sentencesOf(text)
  const labelled = sentences.find(
    ({ words, days, months }) => OCCURRENCE_LABEL.test(words) && days.length + months.length > 0,
  )
  const day = labelled ? labelled.days[0]?.iso : (happenedOn(sentences, 'days') ?? firstOf(sentences, 'days'))
  if (day !== undefined) return { day, month: day.slice(0, 7) }
  const month = labelled ? labelled.months[0]?.iso : (happenedOn(sentences, 'months') ?? firstOf(sentences, 'months'))
  return { day: null, month: month ?? null }
}

/** The last day that is told before the verb. */
function happenedOn(sentences: readonly Told[], of: 'days' | 'months'): string | undefined {
  for (const sentence of sentences) {
    for (const match of sentence.words.matchAll(HAPPENED)) {
      const before = sentence[of].filter(({ at }) => at < match.index).at(-1)
      if (!before) continue
      const between = sentence.words.slice(before.at, match.index)
      const after = sentence.words.slice(match.index + match[0].length)
      if (!DISCOVERED.test(between) && !THEN_FOUND.test(after)) return before.iso
    }
  }
  return undefined
}

function firstOf(sentences: readonly Told[], of: 'days' | 'months'): string | undefined {
  return sentences.find((sentence) => sentence[of].length > 0 && !DISCOVERED.test(sentence.words))?.[of][0]?.iso
}

const NUMBER = String.raw`(?<number>\d[\d,.]*(?:[万千](?:\d[\d,]*)?)*)`
const PERSONS = new RegExp(String.raw`${NUMBER}(?:人|名)(?<part>分)?`, 'g')
const RECORDS = new RegExp(String.raw`${NUMBER}(?:件|ファイル|通|枚|冊|部|レコード)(?<part>分)?`, 'g')
const IN_ALL = /(?:延べ?|のべ|合計|総計|総数|計)(?:人数|件数)?[はで:約およそ]*$/
const UNIQUE =
  /(?:実人数|実数|実人員|実員|実(?=[はで:約]*$)|ユニーク(?:数|人数|件数)?|重複を?除(?:く|いた|くと)(?:人数|実人数|と)?)[はで:約およそ]*$/
const STAFF = /(?:職員|従業員|従業者|従事者|社員|担当者?|係員|作業員|関係者|役員|上司)(?:等|ら)?[、はがのも]?約?$/
const NOT_OF_PERSONS =
  /^(?:以上|未満|体制|態勢|で(?:確認|対応|作業|点検|チェック|行)|による|ずつ|の(?:職員|担当|従業|社員|係員))/
const NOT_OF_RECORDS = /^(?:以上|未満|目|の(?:重大|事案|事故|事件|誤|紛失|盗難|漏)|の?発生|が発生)/

interface Counted {
  readonly value: number
  readonly inAll: boolean
  readonly unique: boolean
  readonly part: boolean
}

function countsOf(words: string, pattern: RegExp, otherThings: RegExp): Counted[] {
  return [...words.matchAll(pattern)].flatMap((match) => {
    const before = words.slice(Math.max(0, match.index - 20), match.index)
    const after = words.slice(match.index + match[0].length)
    if (STAFF.test(before) || otherThings.test(after) || /[\d.,第]$/.test(before)) return []
    const value = valueOf(match.groups?.number ?? '')
    if (value === null) return []
    const unique = UNIQUE.test(before)
    return [{ value, unique, inAll: !unique && IN_ALL.test(before), part: match.groups?.part !== undefined }]
  })
}

/** `1,457`, `1万7千`, `3.5万`. */
function valueOf(printed: string): number | null {
  const match = /^(?:([\d,.]+)万)?(?:([\d,.]+)千)?([\d,]*)$/.exec(printed)
  if (!match) return null
  const number = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''))
  const value = Math.round(number(match[1]) * 10_000 + number(match[2]) * 1000) + number(match[3])
  return Number.isInteger(value) ? value : null
}

/** The one number that counts: the total, else the only one, else the only one that is said to be theirs (`…人分`). */
function total(counts: readonly Counted[]): number | null {
  const only = (some: readonly Counted[]): number | null => {
    const values = new Set(some.map(({ value }) => value))
    return values.size === 1 ? ([...values][0] ?? null) : null
  }
  const inAll = counts.filter((count) => count.inAll)
  if (inAll.length > 0) return only(inAll)
  const others = counts.filter(({ unique }) => !unique)
  return only(others) ?? only(others.filter(({ part }) => part))
}

/** Facts of the cleaned words about one case. */
export const incidentFacts = remembering((text: string): IncidentFacts => {
  const words = withKana(text.normalize('NFKC')).replace(/[ \t\u3000]/g, '')
  const { day, month } = occurrence(text)
  const persons = countsOf(words, PERSONS, NOT_OF_PERSONS)
  const records = countsOf(words, RECORDS, NOT_OF_RECORDS)
  return {
    kind: kindOf(words.replaceAll('サーバー', 'サーバ')),
    occurredOn: day,
    occurredMonth: month,
    persons: total(persons),
    uniquePersons: persons.find(({ unique }) => unique)?.value ?? null,
    records: total(records.filter(({ unique }) => !unique)),
  }
})

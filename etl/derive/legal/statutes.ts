/** Statutes that are known by name, and how a name is written down. */
import { fold } from '../../read/fold'
import { municipalityRows } from '../municipality'
import { readReference } from '../reference'
import { NUMBER, toNumber } from './numerals'

/** 番号法 by its short name, as everything of it is written down. */
export const NUMBER_ACT = '番号法'
export const NUMBER_ACT_ORDER = `${NUMBER_ACT}第19条第8号に基づく主務省令`

const byPrinted = new Map<string, string>()
for (const [law = '', printed = ''] of readReference('statutes.csv')) {
  for (const name of [law, ...printed.split('|')]) if (name !== '') byPrinted.set(fold(name), law)
}
const lengths = [...new Set([...byPrinted.keys()].map((name) => name.length))].sort((a, b) => b - a)

/** Names of this length or more are told wherever they stand; shorter ones could be the end of another's. */
const TELLING = 8

/** The law that a folded name is known to mean, or null. */
export function knownLaw(name: string): string | null {
  return byPrinted.get(name) ?? (SLIPPED_NUMBER_ACT.test(name) ? NUMBER_ACT : null)
}

/** The full name with a word of it misread, as in `特定の個人を認識するための`. */
const SLIPPED_NUMBER_ACT = /^行政手続における特定の?個人を[^、。()]{1,6}ための番号の利用(?:等)?に関する法律$/

/** Where the longest known name begins that ends at a place of a folded text, or null. */
export function knownNameStart(text: string, end: number, opens: (start: number) => boolean): number | null {
  for (const length of lengths) {
    const start = end - length
    if (start < 0 || !byPrinted.has(text.slice(start, end))) continue
    if (length >= TELLING || opens(start)) return start
  }
  return null
}

const REGION = /[都道府県市区町村]/g
let regions: ReadonlySet<string> | null = null

/** The municipality or prefecture that a name begins with: 本市の, ○○市, △△県○○市, ○○市における; empty where none. */
export function regionOf(name: string): string {
  const own = /^(?:本|当|同)(?:市|区|町|村|県|都|府|道)(?:における|の)?/.exec(name)?.[0]
  if (own !== undefined) return own
  regions ??= new Set(municipalityRows().map((row) => row.name))
  const first = longestRegion(name, regions)
  const second = /[都道府県]$/.test(first) ? longestRegion(name.slice(first.length), regions) : ''
  const region = first + second
  const rest = name.slice(region.length)
  // A body of several municipalities bears their name; its statutes are its own.
  if (region === '' || /^[^の、]{0,12}(?:広域連合|組合|企業団)/.test(rest)) return ''
  return region + (/^(?:における|の)/.exec(rest)?.[0] ?? '')
}

function longestRegion(name: string, known: ReadonlySet<string>): string {
  let longest = ''
  for (const { index } of name.slice(0, 12).matchAll(REGION)) {
    const region = name.slice(0, index + 1)
    if (known.has(region)) longest = region
  }
  return longest
}

const ACT_ORDER = /^番号法第19条(第[0-9]+号)(?:の規定)?に(?:基づく|規定する|よる|定める)/
const ANNEX_ORDER =
  /^(?:番号法(?:の)?)?別表(第[一二12])?(?:の|に(?:関する|係る|基づく))?(?:主務|内閣府・総務)?(?:省令|命令)/

/** A name of a law as it is written down: known names by one name, an order by its law, a 条例 without its municipality. */
export function normalizeLaw(printed: string): string {
  const known = knownLaw(printed)
  if (known !== null) return known
  const name = withShortNumberAct(printed)
  const order = ACT_ORDER.exec(name)
  if (order && /令$/.test(name)) return `${NUMBER_ACT}第19条${order[1] ?? ''}に基づく主務省令`
  const annex = ANNEX_ORDER.exec(name)
  if (annex && /令$/.test(name)) return annexOrder(annex[1] ?? '')
  const base = /^(.+?(?:法|法律|条例))の?(施行(?:令|規則|条例|細則))$/.exec(name)
  if (base) return `${normalizeLaw(base[1] ?? '')}${base[2] ?? ''}`
  return /(?:条例|規則|細則|要綱|規程|要領)$/.test(printed) ? printed.slice(regionOf(printed).length) : name
}

/** The order that says for each item of a 別表 which tasks are meant. */
function annexOrder(number: string): string {
  if (number === '') return `${NUMBER_ACT}別表の主務省令で定める事務を定める命令`
  return /[一1]/.test(number)
    ? `${NUMBER_ACT}別表第一の主務省令で定める事務を定める命令`
    : `${NUMBER_ACT}別表第二の主務省令で定める事務及び情報を定める命令`
}

const PART = new RegExp(`第(${NUMBER})([条項号])`, 'g')

/** An order of 番号法 with its law by the short name and Arabic digits; a 条例 keeps the full name. */
function withShortNumberAct(printed: string): string {
  if (!/令$|規則$/.test(printed) || /条例/.test(printed)) return printed
  const act = /^.*?(?:に関する法律|法)/.exec(printed)?.[0] ?? ''
  if (knownLaw(act) !== NUMBER_ACT) return printed
  return (
    NUMBER_ACT +
    printed.slice(act.length).replace(PART, (_, number: string, unit: string) => `第${toNumber(number)}${unit}`)
  )
}

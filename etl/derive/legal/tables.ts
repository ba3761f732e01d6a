/** Tables of laws (別表, 主務省令第2条の表) and their items, each item of a row on its own. */
import { matchAt, type Range } from './articles'
import { NUMBER, PARAGRAPH, toBranches, toNumber } from './numerals'

/** The table of the ministerial order that is cited by article and table. */
export const ORDER_TABLE = '主務省令第2条の表'
/** How many items a printed range may have to be told one by one. */
const LONGEST_RANGE = 60

export interface CitedTable extends Range {
  readonly table: string
}

export interface CitedItem extends Range {
  /** `14`, `93の2`. */
  readonly item: string
}

const SECOND = '(?:2|二)'
const ORDER_TABLE_AT = new RegExp(
  `第?${SECOND}条(?:第?[1一]項)?(?:の|に(?:定める|規定する|掲げる))?表(?!示|記|現|題|明|さ|し)`,
  'y',
)
const ANNEX_AT = new RegExp(`別表(?:第?(${NUMBER}))?`, 'y')
/** Makes a number after 別表 that of an item: `別表14の項`, `別表第16項`. */
const OF_ITEM = new RegExp(
  `(?:の${NUMBER})*(?:(?:[、,・~]|及び|から|-)第?${NUMBER}(?:の${NUMBER})*)*の?${PARAGRAPH}`,
  'y',
)
const KANJI = '〇一二三四五六七八九'

/** A 別表 or the order's table at a place. */
export function readTable(text: string, start: number): CitedTable | null {
  const order = matchAt(ORDER_TABLE_AT, text, start)
  if (order) return { table: ORDER_TABLE, start, end: ORDER_TABLE_AT.lastIndex }
  const annex = matchAt(ANNEX_AT, text, start)
  if (!annex) return null
  const number = annex[1]
  const plain = { table: '別表', start, end: start + '別表'.length }
  if (number === undefined) return plain
  const after = ANNEX_AT.lastIndex
  const value = toNumber(number)
  const ofItem = matchAt(OF_ITEM, text, after)?.[0]
  // 別表第一 and 別表第二 were tables of their own; 別表2の2の項 is an item, as is any other number before 項.
  const old = value <= 2 && ofItem !== '項' && !(value === 2 && text[start + 2] !== '第' && ofItem === 'の2の項')
  if ((ofItem !== undefined && !old) || value > 9) return plain
  return { table: `別表第${KANJI[value] ?? ''}`, start, end: after }
}

const ONE = `(?:第|項番(?:の|号)?)?(${NUMBER})((?:(?:の|-)${NUMBER})*)`
const FIRST_LEAD = /(?:[のにおける:(（、, ・]|項番(?:号)?|第(?=項))*/y
const ITEM = new RegExp(`${ONE}(の?${PARAGRAPH}|号(?!被|様))?`, 'y')
/** A number after which something is counted, that belongs to an article or opens a line of a list is no item. */
const COUNTED = /\.(?!\d)|[年月日件人名回条種歳時分箇つ点法世欄]|か所|ヶ|項目|\d|[一二三四五六七八九十百千]/y
const BETWEEN = /(?:[、,・/ .]|及び|並びに|又は|若しくは|または|および|ならびに|と)*(?:項番)?/y
const RANGE = /(?:の?項)?(?:から|~|-|ないし|乃至)/y

interface Numbered extends Range {
  readonly item: string
  readonly marked: boolean
}

/**
 * The items of a row that begins at a place: `25、26の項`, `14項、126項`, `(25の項、26の項)`, `項番14`.
 * @param bare whether numbers count that no `項` says to be items, as in `別表第一の14`
 * @returns empty where no item is cited
 */
export function readItems(text: string, at: number, bare: boolean): CitedItem[] {
  const lead = matchAt(FIRST_LEAD, text, at)?.[0] ?? ''
  let place = at + lead.length
  const found: CitedItem[] = []
  let [marked, from] = [bare || lead.includes('項番'), null as Numbered | null]
  for (;;) {
    const one = readOne(text, place)
    if (one === null) break
    marked ||= one.marked
    if (from !== null) found.push(...between(from, one))
    else found.push(one)
    place = one.end
    if (matchAt(RANGE, text, place) && readOne(text, RANGE.lastIndex)) {
      found.pop()
      ;[from, place] = [one, RANGE.lastIndex]
    } else {
      from = null
      matchAt(BETWEEN, text, place)
      place = BETWEEN.lastIndex
    }
  }
  return marked ? found.map(({ item, start, end }) => ({ item, start, end })) : []
}

function readOne(text: string, start: number): Numbered | null {
  const match = matchAt(ITEM, text, start)
  if (!match) return null
  const [printed, number = '', branches = '', unit = ''] = match
  const end = start + printed.length
  if (unit === '' && matchAt(COUNTED, text, end)) return null
  const [base, first] = [toNumber(number), toNumber(branches.replace(/^の|^-/, '').split(/の|-/)[0] ?? '0')]
  // `25-29の項` is a range, `93-2の項` an item with its branch.
  if (branches.startsWith('-') && first > base) {
    const head = start + printed.indexOf(number) + number.length
    return { item: String(base), start, end: head, marked: unit !== '' }
  }
  return { item: `${base}${toBranches(branches.replaceAll('-', 'の'))}`, start, end, marked: unit !== '' }
}

/** All items of a range, each with the words of the whole range; only its ends where the items between cannot be told. */
function between(from: Numbered, to: Numbered): CitedItem[] {
  const [first, last] = [Number(from.item), Number(to.item)]
  if (!(first < last) || last - first > LONGEST_RANGE) return [from, to]
  const range = { start: from.start, end: to.end }
  return Array.from({ length: last - first + 1 }, (_, i) => ({ item: String(first + i), ...range }))
}

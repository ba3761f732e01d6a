/** Rows of the change log that say who was entrusted: the 委託事項 they name, the vendor before and after. */
import { saysNothing } from '../extract/value'
import type { Change } from '../extract/model'
import { fold } from '../read/fold'
import { remembering } from '../read/remember'
import { conceptOf } from './context'
import { hasLegalForm } from './vendors'

/** What a cell says of one 委託事項. */
export interface VendorCell {
  /** Of `委託事項N`. */
  readonly number: number | null
  /** Folded words that stand where its title would. */
  readonly title: string | null
  /** As printed; null where the cell names nobody. */
  readonly vendor: string | null
  /** The name was left out (`略`). */
  readonly elided: boolean
}

/** One change of one 委託事項. */
export interface VendorChange {
  readonly change: Change
  /** Folded words in which the entry may be named. */
  readonly words: string
  readonly number: number | null
  readonly title: string | null
  readonly before: VendorCell | null
  readonly after: VendorCell | null
  /** Nobody is named on either side: the 委託事項 was named, added or removed. */
  readonly titles: boolean
}

const ENTRY = /委託事項\s*([0-9０-９]{1,2})(?![0-9０-９]*\s*[～~〜])\s*[:：)）\]】]?/g
const VENDOR_LABEL = /(?:[③⑥]|[(（][36][)）])?\s*委託先(?:の)?名(?:称)?(?!の)\s*[:：]?/
/** Where the next answer of the form begins. */
const NEXT_ANSWER = /[\n①-⑳]|再委託(?:の有無|の許諾|事項)/
const TITLE_END = /[\n①-⑳]|委託内容|委託先/
const TITLED = /^([^:：]{2,60})[:：](.+)$/
const BULLET = /^(?:[・●○■-]|[①-⑳]|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、])\s*/
const ELIDED = /^[(（]?(?:略|省略|同左|同上|変更なし)[)）]?$/
const STRUCK = /^[-(]*(?:全て)?(?:削除|廃止|終了|新規|追加|なし)[)。]*$/
const LONGEST_NAME = 60

/** What the row says; null where it is not about vendors or the entries they work for. */
export function readVendorRow(change: Change): VendorChange[] | null {
  const concept = conceptOf(change.itemId)
  if (concept !== null && concept !== 'outsourcing.vendor' && concept !== 'outsourcing.title') return null
  const item = fold(change.itemRaw)
  const names = concept === 'outsourcing.vendor' || (concept === null && /(?<!再)委託先(?:の)?名(?!.*確認)/.test(item))
  const whole = concept === 'outsourcing.title' || (concept === null && /委託/.test(item) && !/III/.test(item))
  if (!names && !whole) return null
  const [before, after] = [change.before, change.after].map((text) => readCell(text ?? '', names))
  if (!before || !after) return null
  const cells = [...before, ...after]
  if (cells.length === 0) return null
  const titles = cells.every(({ vendor, elided }) => vendor === null && !elided)
  if (titles && concept !== 'outsourcing.title') return null
  const number = Number(/委託事項(\d{1,2})(?!\d*~)/.exec(item)?.[1] ?? NaN)
  return pairs(before, after).map(({ was, is }) => ({
    change,
    words: item,
    number: was?.number ?? is?.number ?? (Number.isNaN(number) ? null : number),
    title: is?.title ?? was?.title ?? null,
    before: was,
    after: is,
    titles,
  }))
}

/** The cells of both sides that speak of the same entry. */
function pairs(
  before: readonly VendorCell[],
  after: readonly VendorCell[],
): { was: VendorCell | null; is: VendorCell | null }[] {
  const key = ({ number, title }: VendorCell): string | null => (number === null ? title : String(number))
  const keys = new Set([...before, ...after].map(key))
  if (!keys.has(null) && keys.size === Math.max(before.length, after.length, keys.size)) {
    const find = (cells: readonly VendorCell[], sought: string | null) => cells.find((cell) => key(cell) === sought)
    if (before.length > 1 || after.length > 1) {
      return [...keys].map((each) => ({ was: find(before, each) ?? null, is: find(after, each) ?? null }))
    }
  }
  if (before.length > 0 && after.length > 0 && before.length !== after.length) return []
  const longer = before.length > after.length ? before : after
  return longer.map((_, i) => ({ was: before[i] ?? null, is: after[i] ?? null }))
}

const readNames = remembering((text: string) => cellsOf(text, true))
const readWhole = remembering((text: string) => cellsOf(text, false))

function readCell(text: string, names: boolean): readonly VendorCell[] {
  return names ? readNames(text) : readWhole(text)
}

/** @param names the item is 委託先名: what stands in the cell is a name */
function cellsOf(text: string, names: boolean): readonly VendorCell[] {
  if (isNobody(text)) return []
  const entries = [...text.matchAll(ENTRY)]
  if (entries.length === 0) return segment(text, null, names)
  return entries.flatMap((match, i) => {
    const rest = text.slice(match.index + match[0].length, entries[i + 1]?.index ?? text.length)
    const cells = segment(rest.trim(), Number(match[1]?.normalize('NFKC')), names)
    return cells.length > 0 ? cells.slice(0, 1) : []
  })
}

function segment(text: string, number: number | null, names: boolean): VendorCell[] {
  const label = VENDOR_LABEL.exec(text)
  if (label) {
    const [name = ''] = text
      .slice(label.index + label[0].length)
      .trim()
      .split(NEXT_ANSWER)
    return [cell(number, titleOf(text.slice(0, label.index)), name)]
  }
  const lines = text
    .split(/\n|(?<=\S)\s+(?=[①-⑳・])/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')
  const said = lines.map((line): VendorCell | null => {
    const [, title, name] = TITLED.exec(line) ?? []
    if (title !== undefined && name !== undefined && hasLegalForm(name)) return cell(number, fold(title), name)
    return isName(line, names) ? cell(number, null, line) : null
  })
  const named = said.filter((each) => each !== null)
  if (named.length === lines.length) return named
  // A title with its vendor on the line below.
  const [first, second] = said
  if (lines.length === 2 && !first && second) return [{ ...second, title: fold(lines[0] ?? '') }]
  return named.length > 0 ? [] : [{ number, title: titleOf(text), vendor: null, elided: false }]
}

function cell(number: number | null, title: string | null, printed: string): VendorCell {
  const name = printed.replace(/^[「『[［(（](?=[^)）]*[」』\]］]$)|[」』\]］。]$/g, '').trim()
  const elided = ELIDED.test(name)
  return { number, title, vendor: elided || isNobody(name) ? null : name, elided }
}

function isName(line: string, names: boolean): boolean {
  if (line.length > LONGEST_NAME || line.includes('。')) return false
  return names || hasLegalForm(line)
}

function titleOf(text: string): string | null {
  const [title = ''] = text.trim().split(TITLE_END)
  const words = fold(title).replace(/^[「『]|[」』]$/g, '')
  return words === '' || isNobody(words) ? null : words
}

function isNobody(text: string): boolean {
  const words = fold(text)
  return saysNothing(words) || STRUCK.test(words)
}

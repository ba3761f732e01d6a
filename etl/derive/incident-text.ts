/** How the words of その内容 and 再発防止策 fall into cases, and what a row of the change log says of cases by their number. */
import { saysNothing } from '../extract/value'
import { fold } from '../read/fold'
import { withKana } from '../read/kana'
import { remembering } from '../read/remember'
import { incidentFacts } from './incident-facts'

/** The words about one case. */
export interface CaseWords {
  /** Its number as printed (`【ケース2】` → `2`), null where it has none. */
  readonly label: string | null
  /** Cleaned; null where they were left out (`略`). */
  readonly text: string | null
}

/** `【ケース1】を削除し、【ケース2】のみ掲載。` */
export interface CaseEdit {
  readonly verb: 'remove' | 'keep' | 'add'
  /** The cases by number; empty where they are told otherwise. */
  readonly labels: readonly string[]
  /** The words that tell the cases. */
  readonly words: string
}

/** What a cell says. */
export interface IncidentText {
  readonly cases: readonly CaseWords[]
  /** What is to be done to the cases that are known, in the place of cases. */
  readonly edits: readonly CaseEdit[]
}

/** A cell that holds the answer, the content and the prevention, or some of them. */
export interface IncidentCell {
  readonly answer: '発生あり' | '発生なし' | null
  readonly content: string
  readonly prevention: string
}

const NOTHING: IncidentText = { cases: [], edits: [] }
const NUMBER = '[0-9０-９]{1,2}|[①-⑳]|[一二三四五六七八九十]|[A-ZＡ-Ｚ]'
const NO_NUMBER = '(?!\\s*(?:[0-9０-９.,]|件(?!目)|名|人|年|月|日|回|個|台|箱|枚|点|冊|つ))'
/** `【ケース1】`, `事案①`, `(2件目)`, `【2】`: numbers that are there to tell cases. */
const NAMED = new RegExp(
  `[【\\[［<＜〈(（■●◆○・]?\\s*(?:ケース|事案|事例|事故|案件|インシデント)(?:その|の)?\\s*(${NUMBER})${NO_NUMBER}(?:件目)?\\s*[】\\]］>＞〉)）:：.．、]?` +
    `|【\\s*(${NUMBER})\\s*】|[【\\[［<＜〈(（・]?(?<![0-9０-９])([0-9０-９]{1,2})件目\\s*[】\\]］>＞〉)）:：.．、]?`,
  'g',
)
/** Numbers that may as well count the particulars of one case. */
const LISTS: readonly RegExp[] = [
  /(?<=^|[\s。])([①-⑳])/g,
  /(?<=^|[\s。])[(（]([0-9０-９]{1,2})[)）]/g,
  /(?<=^|\n)\s*([0-9０-９]{1,2})[.．、)）](?![0-9０-９])/g,
]
/** Days between two lines about different cases; closer ones tell how one case went on. */
const APART = 14
const PARTICULAR =
  /^(?:発生|発覚|判明|漏えい|紛失|事案|事故)?(?:等)?(?:年月)?(?:日時?|場所|概要|内容|原因|経緯|経過|対象者?|件数|人数|影響|対応|対策|二次被害|公表|その後)|^(?:当該|同|その|この|なお|また|盗難にあった|(?:紛失|盗難|漏えい|流出|送付|誤送付|誤交付)(?:した|され|に))/

/** What stands for words that were left out; the labels around it are taken away before. */
const ELIDED =
  /^(?:[(（「]?(?:以下|中|一部|前|後)?(?:略|省略|同左|同上|同じ|変更なし|記載のとおり|別紙(?:のとおり|参照)?)[)）」]?[。、・…]*)+$/
const HEADINGS = /(?:その)?内容|再発防止策(?:の内容)?|発生あり/g
const REMOVED = /^[-[(「]*(?:全て|すべて|全文|全部|記載|内容)?(?:を)?削除(?:する|した|済み?)?[)\]」。]*$/
/** This share of spaces is none of words. */
const SPACED = 0.4
/** An instruction is no longer than that. */
const INSTRUCTION = 90
const OF_CASES = /ケース|事案|事例|事故|案件|インシデント|件目|【.{1,3}】|内容|記載/
const VERBS: readonly (readonly [CaseEdit['verb'], RegExp])[] = [
  ['keep', /のみ|だけ|以外(?:の|を)[^。、]*削除/],
  ['remove', /削除|削る/],
  ['add', /追加|追記|加える/],
]

/** PDF text may print a space after every character. */
function tightened(text: string): string {
  const spaces = text.split(' ').length - 1
  return spaces > text.length * SPACED ? text.replace(/ (?=\S)/g, '') : text
}

/** Takes a cell of the change log apart, whose item is the question itself or all that stands below it. */
export const readIncidentCell = remembering((printed: string): IncidentCell => {
  const text = tightened(printed)
  const prevention =
    /(?:^|[\s【<＜(（。]|(?<=内容|発生あり|発生なし|略[)）]?|削除[)）]?))再発防止策(?:の内容)?\s*[】>＞)）:：]?/.exec(
      text,
    )
  const head = prevention ? text.slice(0, prevention.index) : text
  const [words = ''] = fold(head).split(/<?選択肢/)
  const answers = new Set([...words.matchAll(/発生(?:あり|なし)/g)].map(([word]) => word))
  const answer = answers.size === 1 ? [...answers][0] : null
  return {
    answer: answer === '発生あり' || answer === '発生なし' ? answer : null,
    content: head
      .replace(/^[\s\S]*?発生(?:あり|なし)[\]」］]?/, '')
      .replace(/^\s*[【<＜(（]?(?:その)?内容\s*[】>＞)）:：]?/, ''),
    prevention: prevention ? text.slice(prevention.index + prevention[0].length) : '',
  }
})

/** The cases that a text tells, in its order; none where it says nothing or is struck out. */
export const readIncidentText = remembering((printed: string): IncidentText => {
  const text = tightened(withKana(printed.trim()))
  const words = fold(text)
  if (saysNothing(words) || REMOVED.test(words) || /^(?:該当)?(?:なし|無し)。?$/.test(words)) return NOTHING
  const edits = readEdits(words)
  if (edits.length > 0) return { cases: [], edits }
  const parts = named(text) ?? listed(text) ?? lines(text) ?? [{ label: null, text }]
  return { cases: parts.map(({ label, text: part }) => ({ label, text: isElided(part) ? null : part })), edits: [] }
})

/** Whether nothing but headings and marks of omission is left. */
function isElided(text: string): boolean {
  const rest = fold(text).replace(HEADINGS, '')
  return rest.replace(/[[\]()<>【】「」:：・。、-]/g, '') === '' || ELIDED.test(rest)
}

interface Part {
  readonly label: string | null
  readonly text: string
}

/** Words from each place up to the next; what stands before the first is a preamble. */
function partsAt(text: string, places: readonly { at: number; end: number; label: string | null }[]): Part[] {
  return places.map(({ end, label }, i) => ({ label, text: text.slice(end, places[i + 1]?.at ?? text.length).trim() }))
}

function labelsIn(text: string, pattern: RegExp): { at: number; end: number; label: string }[] {
  return [...text.matchAll(pattern)].map((match) => {
    return { at: match.index, end: match.index + match[0].length, label: labelOf(match.slice(1).join('')) }
  })
}

const KANJI = '一二三四五六七八九十'

function labelOf(printed: string): string {
  const label = printed.normalize('NFKC')
  const kanji = KANJI.indexOf(label)
  return kanji === -1 ? label : String(kanji + 1)
}

function named(text: string): Part[] | null {
  const places = labelsIn(text, NAMED).filter(
    ({ at }) => /^[【[［<＜〈(（]/.test(text.slice(at)) || opensLine(text, at),
  )
  const rising = places.every(({ label }, i) => i === 0 || rank(label) > rank(places[i - 1]?.label ?? ''))
  return places.length > 0 && rising && (places[0]?.at === 0 || places.length > 1) ? partsAt(text, places) : null
}

function opensLine(text: string, at: number): boolean {
  return at === 0 || /[\s。]/.test(text.charAt(at - 1)) || /^\s/.test(text.slice(at))
}

/** Numbers in their order, letters in theirs. */
function rank(label: string): number {
  return /^\d+$/.test(label) ? Number(label) : label.charCodeAt(0)
}

/** A list counts cases where each of its points tells what happened, and none is a particular of another. */
function listed(text: string): Part[] | null {
  for (const pattern of LISTS) {
    const places = labelsIn(text, pattern)
    if (places.length < 2 || !places.every(({ label }, i) => label === String(i + 1))) continue
    const parts = partsAt(text, places)
    if (parts.every((part) => isElided(part.text) || (tellsWhat(part.text) && !PARTICULAR.test(part.text))))
      return parts
  }
  return null
}

function tellsWhat(text: string): boolean {
  return incidentFacts(text).kind !== 'undetermined' || /漏えい|漏洩|流出/.test(text)
}

/** Lines that are cases: each tells its own day and what happened then, and the days lie apart. */
function lines(text: string): Part[] | null {
  const parts = text
    .split(/\n|(?<=。)\s*(?=[・●○■◆])/)
    .map((line) => ({ label: null, text: line.replace(/^[\s・●○■◆-]+/, '').trim() }))
    .filter((part) => part.text !== '')
  if (parts.length < 2) return null
  const days = parts.map((part) => {
    const { occurredOn, occurredMonth } = incidentFacts(part.text)
    return occurredOn ?? (occurredMonth && `${occurredMonth}-01`)
  })
  const apart = days.every(
    (day, i) => day !== null && days.every((other, n) => n === i || (other !== null && distance(day, other) >= APART)),
  )
  return apart && parts.every((part) => tellsWhat(part.text) && !PARTICULAR.test(part.text)) ? parts : null
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

function readEdits(words: string): CaseEdit[] {
  if (words.length > INSTRUCTION || !OF_CASES.test(words)) return []
  const clauses = words.split(/(?<=削除|追加|追記|掲載|記載)(?:し|する|した|、|。|とする)*/)
  const edits = clauses.flatMap((clause): CaseEdit[] => {
    const verb = VERBS.find(([, pattern]) => pattern.test(clause))?.[0]
    if (verb === undefined || !/を|は|のみ|だけ|削除$/.test(clause)) return []
    const kept = verb === 'keep' && /以外/.test(clause)
    return [{ verb: kept ? 'keep' : verb, labels: labelsIn(clause, NAMED).map(({ label }) => label), words: clause }]
  })
  const ends = /(?:削除|追加|追記|掲載|記載|のみ|残す)(?:し|する|した|とする|済み?)*[)」。]*$/.test(words)
  return ends ? edits : []
}

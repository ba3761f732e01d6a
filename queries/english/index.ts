/**
 * The forms' own vocabulary in English: headings, labels, risks and options. The official English names are used where
 * an Act has them (Individual Number, specific personal information, Information Provision Network System).
 */
import { labels } from './labels'
import { options } from './options'
import { rangeInEnglish } from './ranges'
import { risks } from './risks'
import { sections } from './sections'

const terms = new Map(
  [labels, sections, options].flatMap((table) =>
    Object.entries(table).map(([term, english]) => [plain(term), english]),
  ),
)
// What a box's name is followed by in parentheses explains it; an answer has the name alone.
for (const [term, english] of Object.entries(options)) {
  const name = plain(term).replace(/\(.*\)$/, '')
  if (!terms.has(name)) terms.set(name, english)
}
const riskTerms = new Map(Object.entries(risks).map(([term, english]) => [plain(term), english]))

/** Width and spaces differ between printings. */
function plain(term: string): string {
  return term.normalize('NFKC').replaceAll(/\s+/g, '')
}

/** What the forms build from other terms: the part, and the English round it. */
const COMPOUNDS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [/^(.+リスク)への対策は十分か$/, (risk) => `Are the measures against the ${risk} sufficient?`],
  [
    /^(.+リスク)への対策(?:\(委託や情報提供ネットワークシステムを通じた提供を除く。\))?$/,
    (risk) => `Measures against the ${risk}`,
  ],
  [
    /^(.+?)(?:における|に伴う)その他のリスク及びそのリスクに対する措置$/,
    (section) => `Other risks, and the measures against them: ${section}`,
  ],
]

/** A term of the forms in English; null where it is none: a document's own words stay as they are. */
export function inEnglish(term: string): string | null {
  const key = plain(term)
  const risk = riskTerms.get(key)
  if (risk !== undefined) return capital(risk)
  const known = terms.get(key) ?? rangeInEnglish(key)
  if (known !== null) return known
  for (const [pattern, around] of COMPOUNDS) {
    const part = pattern.exec(key)?.[1]
    const english = part === undefined ? undefined : (riskTerms.get(part) ?? terms.get(part))
    if (english !== undefined) return around(english)
  }
  return withDetail(key)
}

/** An answer, which may be several options joined by `、`; null unless all of them are the forms’ own. */
export function answerInEnglish(answer: string): string | null {
  const whole = inEnglish(answer)
  if (whole !== null) return whole
  const parts = answer.split('、').map(inEnglish)
  return parts.every((part) => part !== null) ? parts.join('; ') : null
}

/** `その他(共有フォルダ)`: an option and what the document adds to it. */
function withDetail(key: string): string | null {
  const [, option = '', detail = ''] = /^([^(]+)\((.*)\)$/.exec(key) ?? []
  const english = terms.get(`${option}()`)
  if (english === undefined) return null
  return detail === '' ? english : `${english} (${detail})`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

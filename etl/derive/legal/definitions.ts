/** What stands in parentheses after a law's name: its number, and the abbreviation that a document gives it. */
import { matchAt } from './articles'

export interface Definition {
  /** Folded, as it will be used. */
  readonly abbreviation: string
  /** Folded name of the law as printed. */
  readonly name: string
}

/** Parentheses that hold others at most once. */
const PARENTHESES = /\((?:[^()]|\([^()]*\)){1,300}\)/y
const OPEN_DEFINITION =
  /[、,]?以下[、,]?(?:単に)?[「『][^「」『』]{1,60}[」』](?:とい|と言|と略|と称)[^、。()]{0,6}[。]?/y
const DEFINED =
  /以下[、,]?(?:単に|これを|本評価書において)?(?:[「『"]([^「」『』"]{1,80})[」』"]|([^「」『』"、,。()]{1,80}?)(?:とい|と言|と略|と称|とする))/
/** An abbreviation alone: (番号法). */
const ALONE = /^\([「『]?([^「」『』()、。\d年]{1,20}(?:法|条例|令|規則))[」』]?\)$/
const NUMBERED = /(?:法律|政令|省令|府令|条例|規則|告示)第[^()]{1,8}号/
/** Holds citations of its own, which are not passed over. */
const CITING = /別表|第[^()]{1,8}[条項]|の項/

/**
 * Passes over what stands in parentheses after a name.
 * @returns where the text goes on, and the abbreviations given
 */
export function afterName(text: string, at: number, name: string): { end: number; definitions: Definition[] } {
  const definitions: Definition[] = []
  let end = at
  for (;;) {
    const words = matchAt(PARENTHESES, text, end)?.[0] ?? matchAt(OPEN_DEFINITION, text, end)?.[0]
    if (words === undefined) return { end, definitions }
    const defined = DEFINED.exec(words)
    const abbreviation = defined ? (defined[1] ?? defined[2]) : ALONE.exec(words)?.[1]
    if (abbreviation !== undefined) definitions.push({ abbreviation, name })
    else if (CITING.test(words) || !(NUMBERED.test(words) || words.length <= 30)) return { end, definitions }
    end += words.length
  }
}

/** Where the cleaned words of a statement stand in its source, whatever markup, labels or page furniture stand between. */
import { INVISIBLE_CHARACTER } from '../../read/fold'
import { voicedBy } from '../../read/kana'

/** What cleaning takes away: white space, characters that print nothing, the mark that escapes another. */
const SPACE = new RegExp(String.raw`\s|\\|${INVISIBLE_CHARACTER.source}`)
/** Markup may hold letters of its own. */
const MARKUP = /<[/!]?[a-z][^<>]*>|&(?:lt|gt|amp|quot|nbsp|#\d{1,6}|#x[0-9a-f]{1,6});/giy
/** How many characters must agree for two places to be the same again after something that is not of the statement. */
const AGREEING = 6

/**
 * For each UTF-16 unit of the cleaned words its index in the source, or -1 where it is not found (white space, entities).
 * @param words cleaned from `source`, parts of which may be left out
 */
export function alignWords(words: string, source: string): readonly number[] {
  const found = new Array<number>(words.length).fill(-1)
  const letters = lettersOf(source)
  let next = 0
  for (let i = 0; i < words.length; i++) {
    const char = words[i] ?? ''
    if (SPACE.test(char)) continue
    if (letters[next]?.char !== char) {
      const again = findAgain(words, i, letters, next)
      if (again === null) continue
      next = again
    }
    found[i] = letters[next]?.at ?? -1
    next++
  }
  return found
}

interface Letter {
  readonly char: string
  readonly at: number
}

/** The characters of a source that are neither white space nor markup; a kana and its sound mark are one. */
function lettersOf(source: string): Letter[] {
  const letters: Letter[] = []
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? ''
    if (char === '<' || char === '&') {
      MARKUP.lastIndex = at
      if (MARKUP.test(source)) {
        at = MARKUP.lastIndex - 1
        continue
      }
    }
    const before = letters.at(-1)
    const voiced = before ? voicedBy(source.charCodeAt(at), before.char.charCodeAt(0)) : 0
    if (before && voiced !== 0) letters[letters.length - 1] = { char: String.fromCharCode(voiced), at: before.at }
    else if (!SPACE.test(char)) letters.push({ char, at })
  }
  return letters
}

function findAgain(words: string, from: number, letters: readonly Letter[], next: number): number | null {
  const wanted: string[] = []
  for (let i = from; i < words.length && wanted.length < AGREEING; i++) {
    const char = words[i] ?? ''
    if (!SPACE.test(char)) wanted.push(char)
  }
  for (let at = next; at < letters.length; at++) {
    if (wanted.every((char, i) => letters[at + i]?.char === char)) return at
  }
  return null
}

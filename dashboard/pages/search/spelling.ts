/**
 * The spelling of the search's index, as the warehouse's macro `search_words` makes it (a test holds the two together),
 * with the place of each letter in what is printed: so that a word that is found can be marked there.
 */
export interface Spelt {
  /** In the spelling of the index. */
  readonly text: string
  /** For each UTF-16 unit of `text`, where what it was made of begins and ends in the printed text. */
  readonly spans: readonly (readonly [start: number, end: number])[]
}

const SPACE = /[ \t\n\f\r\v\u00a0\u3000]/
/** Of what NFKC makes one, that which readers type and print in both ways. */
const WIDTHS = /[！-～｡-ﾟⅠ-Ⅹⅰ-ⅹ㈱㈲№]/
const MARK = /^\p{M}/u
const ALIKE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'—―–‐‑−─'].map((dash) => [dash, '-'])),
  '〜': '~',
  〇: '○',
  '◯': '○',
  '〈': '<',
  '《': '<',
  '〉': '>',
  '》': '>',
  '〔': '[',
  '【': '[',
  '〕': ']',
  '】': ']',
  '『': '「',
  '』': '」',
  // One letter, as in the warehouse; JavaScript makes two of it.
  İ: 'i',
}
/** Words printed with and without their last long mark. */
const LONG_MARK =
  /(?<=サーバ|ユーザ|コンピュータ|ブラウザ|フォルダ|プリンタ|リテラシ|メモリ|ルータ|ベンダ|オペレータ|プロバイダ)ー/g
/** The body that speaks, however it calls itself. */
const BODY = /[本当][市区町村県]/g
const OWN_BODY = '本団体'

type Letter = readonly [text: string, start: number, end: number]

export function spell(printed: string): Spelt {
  const letters = replaced(replaced(lettersOf(printed), LONG_MARK, ''), BODY, OWN_BODY)
  return {
    text: letters.map(([text]) => text).join(''),
    spans: letters.flatMap(([text, start, end]) => Array.from(text, () => [start, end] as const)),
  }
}

/** Single UTF-16 units in the spelling of the index. */
function lettersOf(printed: string): Letter[] {
  const letters: [string, number, number][] = []
  let at = 0
  for (const char of printed) {
    const start = at
    at += char.length
    if (SPACE.test(char)) continue
    const folded = spellOne(char)
    const last = letters.at(-1)
    const joined = last && MARK.test(folded) ? (last[0] + folded).normalize('NFC') : ''
    if (last && joined.length === 1) {
      last[0] = joined
      last[2] = at
    } else {
      for (let unit = 0; unit < folded.length; unit++) letters.push([folded.charAt(unit), start, at])
    }
  }
  return letters
}

const known = new Map<string, string>()

function spellOne(char: string): string {
  const before = known.get(char)
  if (before !== undefined) return before
  const spelt = (ALIKE[char] ?? char.normalize(WIDTHS.test(char) ? 'NFKC' : 'NFC')).toLowerCase()
  known.set(char, spelt)
  return spelt
}

/** What stands in the place of several letters is made of all of them. */
function replaced(letters: readonly Letter[], pattern: RegExp, by: string): Letter[] {
  const text = letters.map(([unit]) => unit).join('')
  const out: Letter[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    out.push(...letters.slice(end, index))
    end = index + found.length
    const [from, to] = [letters[index], letters[end - 1]]
    if (from && to) for (const unit of by) out.push([unit, from[1], to[2]])
  }
  return [...out, ...letters.slice(end)]
}

/** The words of a phrase, each once, in the spelling of the index. */
export function wordsOf(phrase: string): string[] {
  const words = phrase.split(/[\s\u3000]+/).map((word) => spell(word).text)
  return [...new Set(words)].filter((word) => word !== '').sort()
}

/** The pairs of neighbouring letters of words, each once. */
export function gramsOf(words: readonly string[]): string[] {
  const pairs = words.flatMap((word) => {
    const letters = [...word]
    return letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`)
  })
  return [...new Set(pairs)]
}

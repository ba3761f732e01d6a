/** Articles, paragraphs and items (条・項・号) as laws are cited: one after the other, each with what it inherits. */
import { NUMBER, PARAGRAPH, toBranches, toNumber } from './numerals'

/** An article with its paragraph and item, each in Arabic digits with its branches, e.g. `9`, `30の44`. */
export interface Article {
  readonly supplementary: boolean
  readonly jo: string
  readonly ko: string | null
  readonly go: string | null
  /** What follows the item or paragraph: `イ`, `ただし書` …; empty where nothing does. */
  readonly tail: string
}

/** Half-open range of the folded text. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface CitedArticle extends Range {
  readonly article: Article
}

/** Not a branch: `第6条の2` is one, `第8号の3件` is none. */
const BRANCH = `の${NUMBER}(?!${NUMBER}|の?項|つ|人|件|年|月|日|回|種|者|点|名)`
const JO = new RegExp(`(附則)?(第?)(${NUMBER})(条(?!例|件|約|文|項)|(?=第${NUMBER}[項号]))((?:${BRANCH})*)`, 'y')
const KO = new RegExp(`(?:第|の)?(${NUMBER})${PARAGRAPH}((?:${BRANCH})*)`, 'y')
const GO = new RegExp(`(?:第|の)?(${NUMBER})号(?!室|線|様式|被)((?:${BRANCH})*)`, 'y')
const TAIL = /[イロハニホ](?![ァ-ヶー])|ただし書|但書|本文|前段|後段|柱書/y
const CONNECTOR = '(?:[、,・/ ]|及び|並びに|又は|若しくは|または|および|ならびに|もしくは|から|~|-|ないし|乃至|と)'
const CONNECTORS = new RegExp(`${CONNECTOR}+`, 'y')
/** `第48、50条`: a number whose unit the last of the row bears. */
const IN_ROW = new RegExp(`(第?)(${NUMBER})((?:の${NUMBER})*)(?=(?:${CONNECTOR}第?${NUMBER}(?:の${NUMBER})*)+条)`, 'y')
/** A caption or remark that holds no citation of its own. */
const CAPTION = /[(【][^()【】第表]{1,40}[)】]/y
/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** As an analyst reads it: `第19条第8号`. */
export function printArticle({ supplementary, jo, ko, go, tail }: Article): string {
  const [number, ...branches] = jo.split('の')
  const branched = branches.map((branch) => `の${branch}`).join('')
  return `${supplementary ? '附則' : ''}第${number ?? ''}条${branched}${part(ko, '項')}${part(go, '号')}${tail}`
}

function part(numbers: string | null, unit: string): string {
  if (numbers === null) return ''
  const [number, ...branches] = numbers.split('の')
  return `第${number ?? ''}${unit}${branches.map((branch) => `の${branch}`).join('')}`
}

const join = (number: string, branches: string): string => `${toNumber(number)}${toBranches(branches)}`

/**
 * All articles of a row that begins at a place: `第48条、50条、第54条第1項、第10項` are four.
 * @param known the article that a paragraph or item without one belongs to, for `同条第5項`
 */
export function readArticles(text: string, at: number, known: Article | null = null): CitedArticle[] {
  const found: CitedArticle[] = []
  let place = at
  for (;;) {
    const last: Article | null = found.at(-1)?.article ?? known
    const cited = found.length === 0 && known !== null ? readRest(text, place, known) : readOne(text, place, last)
    if (cited === null) return found
    found.push(cited)
    place = cited.end
    place = matchAt(CAPTION, text, place) === null ? place : CAPTION.lastIndex
    if (matchAt(CONNECTORS, text, place) !== null) place = CONNECTORS.lastIndex
    else if (place === cited.end) return found
  }
}

function readOne(text: string, start: number, last: Article | null): CitedArticle | null {
  const row = matchAt(IN_ROW, text, start)
  if (row && (row[1] !== '' || last !== null)) {
    const [, , number = '', branches = ''] = row
    return cite(start, IN_ROW.lastIndex, {
      supplementary: false,
      jo: join(number, branches),
      ko: null,
      go: null,
      tail: '',
    })
  }
  const jo = matchAt(JO, text, start)
  if (jo) {
    const [, supplementary, , number = '', , branches = ''] = jo
    const base = {
      supplementary: supplementary !== undefined,
      jo: join(number, branches),
      ko: null,
      go: null,
      tail: '',
    }
    return readParts(text, start, JO.lastIndex, base)
  }
  return last === null ? null : readRest(text, start, last)
}

/** A paragraph or item of an article cited before. */
function readRest(text: string, start: number, last: Article): CitedArticle | null {
  if (matchAt(KO, text, start)) return readParts(text, start, start, { ...last, ko: null, go: null, tail: '' })
  if (matchAt(GO, text, start)) return readParts(text, start, start, { ...last, go: null, tail: '' })
  return null
}

function readParts(text: string, start: number, from: number, base: Article): CitedArticle {
  let [end, { ko, go }, tail] = [from, base, '']
  const paragraph = matchAt(KO, text, end)
  if (paragraph) {
    ko = join(paragraph[1] ?? '', paragraph[2] ?? '')
    end = KO.lastIndex
  }
  const item = matchAt(GO, text, end)
  if (item) {
    go = join(item[1] ?? '', item[2] ?? '')
    end = GO.lastIndex
  }
  const more = matchAt(TAIL, text, end)
  if (more && (go !== null || !/^[イ-ホ]$/.test(more[0]))) {
    tail = more[0]
    end = TAIL.lastIndex
  }
  return cite(start, end, { ...base, ko, go, tail })
}

const cite = (start: number, end: number, article: Article): CitedArticle => ({ start, end, article })

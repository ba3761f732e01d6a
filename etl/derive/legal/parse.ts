/** The citations of one statement, by its words alone: what an abbreviation means, only the document tells (resolve.ts). */
import { remembering } from '../../read/remember'
import { matchAt, printArticle, readArticles, type Article, type CitedArticle, type Range } from './articles'
import { compact, type Compact } from './compact'
import { afterName, type Definition } from './definitions'
import { lawNames, type LawName } from './names'
import { NUMBER } from './numerals'
import { ORDER_TABLE, readItems, readTable, type CitedTable } from './tables'

/** A citation as printed; its range is of UTF-16 units of the statement. */
export interface Mention extends Range {
  /** Folded name of the law; null for the items of a table that no law is named for. */
  readonly name: string | null
  /** Whether the law is told without an abbreviation of the document's own. */
  readonly telling: boolean
  /** `第19条第8号`. */
  readonly article: string | null
  readonly table: string | null
  readonly item: string | null
}

export interface Statement {
  readonly mentions: readonly Mention[]
  readonly definitions: readonly Definition[]
}

const NOTHING: Statement = { mentions: [], definitions: [] }
/** Words without which nothing is cited. */
const LEGAL = /(?<![方手])法(?![人令務定])|条(?!件)|別\s*表|(?<![法命指])令(?!和)|規\s*則/

const read = remembering((words: string): Statement => new Reading(words).read())

/** Reads a statement in its cleaned words. */
export const readStatement = (words: string): Statement => (LEGAL.test(words) ? read(words) : NOTHING)

const AGAIN = '同(?:法|条例|(?:施行|主務省|省|政|命)?令|(?:施行)?規則)'
const ANCHOR = new RegExp(
  `${AGAIN}|同条(?=第)|同項(?=第)|同表|附則第${NUMBER}条|第${NUMBER}条|第${NUMBER}(?=第${NUMBER}[項号])|別表|項番(?!号法|号利用)|(?:第)?${NUMBER}(?=[の、,・~から及び並に項 -])`,
  'g',
)
/** Words between a citation and a 別表 that belongs to it. */
const JOINT = /^(?:[、,・( :の]|及び|並びに|又は|若しくは|および|ならびに|[(][^()]{1,40}[)])*$/
/** A table of the document's own: 別表のとおり, (別表参照). */
const OWN_TABLE = /^(?:の?とおり|の?通り|を?参照|に(?:記載|示|掲げ|記)|[(（]?別紙)/
const BEFORE_BARE =
  /(?:^|[\s、。,・()「」[\]<>:;→①-⑳※]|及び|並びに|又は|若しくは|または|および|から|ついては|[にのはとで~-])$/
const FILLER = /[の:、(]?/y

/** The law that was cited last, by its folded name. */
interface Law {
  readonly name: string
  readonly telling: boolean
  /** The law and article that the name of an order holds. */
  readonly inner: LawName['inner']
}

class Reading {
  private readonly source: Compact
  private readonly text: string
  private readonly mentions: Mention[] = []
  private readonly definitions: Definition[] = []
  private law: Law | null = null
  private article: Article | null = null
  private table: { readonly law: Law | null; readonly table: string } | null = null
  /** Where the last citation ends. */
  private cited = 0

  constructor(words: string) {
    this.source = compact(words)
    this.text = this.source.text
  }

  read(): Statement {
    const names = lawNames(this.source)
    let next = 0
    let place = 0
    for (;;) {
      while ((names[next]?.start ?? Infinity) < place) next++
      const name = names[next]
      ANCHOR.lastIndex = place
      const anchor = ANCHOR.exec(this.text)
      if (name && (anchor === null || name.start <= anchor.index)) place = this.readName(name)
      else if (anchor) place = this.readAnchor(anchor)
      else return { mentions: this.mentions, definitions: this.definitions }
    }
  }

  private readName({ start, end, name, telling, inner }: LawName): number {
    const law: Law = { name, telling, inner }
    if (inner) {
      const parent = { name: inner.name, telling: true, inner: null }
      this.citeArticles(parent, start, inner.articles)
    }
    const after = afterName(this.text, end, name)
    this.definitions.push(...after.definitions)
    const place = this.readPart(law, start, after.end)
    if (place !== null) return place
    // A law that is only named.
    if (telling) [this.law, this.article] = [law, null]
    const bare = telling || !/[律例]$/.test(name)
    if (bare && !/^上/.test(this.text.slice(end))) {
      this.cite({ name, telling, article: null, table: null, item: null }, start, end)
    }
    return after.end
  }

  /** The articles or the table that follow a law's name; null where neither does. */
  private readPart(law: Law, start: number, at: number): number | null {
    matchAt(FILLER, this.text, at)
    for (const from of new Set([at, FILLER.lastIndex])) {
      const table = readTable(this.text, from)
      if (table) return this.readTable(law, start, table, true)
      const articles = readArticles(this.text, from)
      if (articles.length > 0) return this.citeArticles(law, start, articles)
    }
    return null
  }

  private citeArticles(law: Law, start: number, articles: readonly CitedArticle[]): number {
    articles.forEach(({ article, start: own, end }, i) => {
      this.article = article
      this.cite(
        { name: law.name, telling: true, article: printArticle(article), table: null, item: null },
        i === 0 ? start : own,
        end,
      )
    })
    this.law = law
    return this.cited
  }

  /** A table with its items; without items only where it belongs to a law that is named beside it. */
  private readTable(law: Law | null, start: number, { table, end }: CitedTable, named: boolean): number {
    const items = readItems(this.text, end, table !== '別表' || named)
    const known = law !== null || table === ORDER_TABLE
    if (items.length === 0 && (!known || !named || OWN_TABLE.test(this.text.slice(end, end + 4)))) return end
    this.table = { law, table }
    const base = { name: law?.name ?? null, telling: true, article: null, table }
    if (items.length === 0) this.cite({ ...base, item: null }, start, end)
    items.forEach(({ item, ...range }, i) => {
      this.cite({ ...base, item }, i === 0 ? start : range.start, range.end)
    })
    if (law) [this.law, this.article] = [law, null]
    return this.cited
  }

  private readAnchor({ 0: word, index }: RegExpExecArray): number {
    const end = index + word.length
    if (word === '同条' || word === '同項') return this.readSame(word, index, end)
    if (word === '同表') return this.table === null ? end : this.citeItems(index, end)
    if (word.startsWith('同')) return this.readAgain(word, index, end)
    const table = readTable(this.text, index)
    if (table) return this.readBareTable(table)
    if (word.endsWith('条') || this.text[end] === '第') return this.readBareArticle(index, end)
    return this.citeListed(index, end)
  }

  /** 同法, 同条例, 同法施行令. */
  private readAgain(word: string, start: number, at: number): number {
    const last = this.law
    const kind = word.slice(-1)
    if (last === null || (kind !== '法' && !last.name.endsWith(kind)) || (kind === '法' && !/[法律]$/.test(last.name)))
      return at
    const sub = matchAt(/施行(?:令|規則)/y, this.text, at)?.[0] ?? ''
    const law = { name: last.name + sub, telling: last.telling, inner: null }
    return this.readPart(law, start, at + sub.length) ?? at + sub.length
  }

  /** 同条第5項, 同項第2号. */
  private readSame(word: string, start: number, at: number): number {
    if (this.law === null || this.article === null) return at
    const known =
      word === '同条' ? { ...this.article, ko: null, go: null, tail: '' } : { ...this.article, go: null, tail: '' }
    const articles = readArticles(this.text, at, known)
    return articles.length === 0 ? at : this.citeArticles(this.law, start, articles)
  }

  /** An article that names no law is of the law that was cited last. */
  private readBareArticle(start: number, end: number): number {
    const { law } = this
    const before = this.text.slice(Math.max(0, start - 4), start)
    const opens = this.source.apart[start] === true || BEFORE_BARE.test(before)
    if (law === null || !opens) return end
    const articles = readArticles(this.text, start)
    const [first] = articles
    if (!first) return end
    // `番号法第19条第8号に基づく主務省令…及び第19条第7号`: of the act again.
    const act = law.inner?.articles.some(({ article }) => article.jo === first.article.jo)
    return this.citeArticles(act ? { name: law.inner?.name ?? '', telling: true, inner: null } : law, start, articles)
  }

  private readBareTable(table: CitedTable): number {
    const { law } = this
    const joint = this.mentions.length > 0 && JOINT.test(this.text.slice(this.cited, table.start))
    if (table.table === ORDER_TABLE) {
      const order = law?.name.endsWith('令') ? law : null
      return this.readTable(order, table.start, table, true)
    }
    if (joint) return this.readTable(law, table.start, table, true)
    const same = this.table?.table === table.table ? this.table.law : null
    return this.readTable(same ?? (law === null || table.table !== '別表' ? null : law), table.start, table, false)
  }

  /** Items that stand apart from their table: `…が含まれる項(25、26の項)`. */
  private citeListed(start: number, end: number): number {
    const before = this.text[start - 1] ?? ''
    if (this.table === null || !(/[(:項番、,\s]/.test(before) || start === 0 || this.source.apart[start] === true))
      return end
    return this.citeItems(start, start) || end
  }

  private citeItems(start: number, at: number): number {
    const { table } = this
    const inItems = this.text.slice(Math.max(0, start - 2), start) === '項('
    const items = readItems(this.text, at, inItems)
    const listed = items.length > 0 && /の項|項番/.test(this.text.slice(start, (items.at(-1)?.end ?? 0) + 1))
    if (table === null || !(listed || inItems) || items.length === 0) return 0
    items.forEach(({ item, ...range }, i) => {
      const mention = { name: table.law?.name ?? null, telling: true, article: null, table: table.table, item }
      this.cite(mention, i === 0 ? start : range.start, range.end)
    })
    return this.cited
  }

  private cite(mention: Omit<Mention, 'start' | 'end'>, start: number, last: number): void {
    // `別表第1(6の項)`: a parenthesis that opened is part of the words.
    const open =
      this.text[last] === ')' &&
      this.text.slice(start, last).split('(').length > this.text.slice(start, last).split(')').length
    const end = open ? last + 1 : last
    this.cited = end
    const { from } = this.source
    this.mentions.push({ ...mention, start: from[start] ?? 0, end: (from[end - 1] ?? 0) + 1 })
  }
}

/** Which law a name means in a document: by the abbreviations that it defines, else by its name. */
import type { Definition } from './definitions'
import { knownLaw, normalizeLaw, NUMBER_ACT, NUMBER_ACT_ORDER, regionOf } from './statutes'
import { ORDER_TABLE } from './tables'

/** Words that name a kind of law and none in particular. */
const KIND = /^(?:法|条例|規則|命令|政令|省令|府令|令|細則|規程|要綱|要領|告示)$/
const ORDER = '主務省令'
/** A defined abbreviation this long is told at the end of other words: 本市番号利用条例. */
const TELLING = 3

/** Tells the laws of one document. */
export class Laws {
  private readonly defined = new Map<string, string>()
  private readonly resolved = new Map<string, string | null>()

  /** @param definitions those of the whole document, in its order; the first of an abbreviation holds */
  constructor(definitions: readonly Definition[]) {
    for (const { abbreviation, name } of definitions) {
      if (this.defined.has(abbreviation)) continue
      // The abbreviation is surer than a full name with a slip in it.
      this.defined.set(abbreviation, knownLaw(abbreviation) ?? this.ofName(name) ?? name)
    }
  }

  isDefined(name: string): boolean {
    return this.defined.has(name) || this.defined.has(name.slice(regionOf(name).length))
  }

  /** The law that a printed name means; null where it tells none. */
  of(name: string, table: string | null = null): string | null {
    if (table === ORDER_TABLE && !this.isDefined(name) && /^(?:主務)?省令$|^命令$/.test(name)) return NUMBER_ACT_ORDER
    const known = this.resolved.get(name)
    if (known !== undefined) return known
    const law = this.ofName(name)
    this.resolved.set(name, law)
    return law
  }

  /** The law of a table for which none is named. */
  ofTable(table: string): string {
    return table === ORDER_TABLE ? NUMBER_ACT_ORDER : NUMBER_ACT
  }

  private ofName(name: string): string | null {
    const own = name.slice(regionOf(name).length)
    const defined = this.defined.get(name) ?? this.defined.get(own) ?? this.definedAtEnd(name)
    if (defined !== undefined) return defined
    const sub = /^(.+?)の?(施行(?:令|規則|細則))$/.exec(name)
    const base = sub && this.defined.get(sub[1] ?? '')
    if (sub && base !== undefined && base !== null) return `${base}${sub[2] ?? ''}`
    if (own === ORDER) return ORDER
    return KIND.test(own) ? null : normalizeLaw(name)
  }

  /** A defined abbreviation that ends a name which is not known itself. */
  private definedAtEnd(name: string): string | undefined {
    if (knownLaw(name) !== null) return undefined
    for (let from = 1; name.length - from >= TELLING; from++) {
      const law = this.defined.get(name.slice(from))
      if (law !== undefined) return law
    }
    return undefined
  }
}

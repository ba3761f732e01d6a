import { packList } from '../../../queries/list'
import type { Row } from '../../engine'
import { gramsOf } from './spelling'

/** Pairs of letters by which the texts are chosen: one with the rarest ones nearly always has the others, too. */
const RAREST = 4

/** Remembers in how many texts pairs of letters stand: letters typed one by one ask for one pair more. */
export class RarestGrams {
  readonly #totals = new Map<string, number>()

  /**
   * The pairs of letters of words that stand in the fewest texts, packed.
   * @param ask answers `search_grams` for packed pairs
   */
  async of(words: readonly string[], ask: (grams: string | null) => Promise<Row[]>): Promise<string | null> {
    const grams = gramsOf(words)
    const unknown = grams.filter((gram) => !this.#totals.has(gram))
    if (unknown.length > 0) {
      const rows = await ask(packList(unknown))
      for (const gram of unknown) {
        this.#totals.set(gram, Number(rows.find((row) => row.gram === gram)?.texts ?? 0))
      }
    }
    const total = (gram: string): number => this.#totals.get(gram) ?? 0
    return packList(grams.sort((a, b) => total(a) - total(b)).slice(0, RAREST))
  }
}

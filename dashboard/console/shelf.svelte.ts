import { recall, remember } from '../state/storage'
import type { Statement } from '../state/statement'
import { parseHistory, withRun, type HistoryEntry } from './history'
import { fromFile, recalled, toFile, withImported, withSaved, type SavedStatement } from './saved'

const SAVED_KEY = 'pia-atlas.statements'
const HISTORY_KEY = 'pia-atlas.history'

/** What the reader keeps of the console's statements: the saved ones and those that were run. */
export class Shelf {
  #saved = $state.raw<readonly SavedStatement[]>(recalled(recall(SAVED_KEY)))
  #history = $state.raw<readonly HistoryEntry[]>(parseHistory(recall(HISTORY_KEY)))
  #isKept = $state(true)

  get saved(): readonly SavedStatement[] {
    return this.#saved
  }

  get history(): readonly HistoryEntry[] {
    return this.#history
  }

  /** False when the browser keeps nothing: all is lost when the page is closed. */
  get isKept(): boolean {
    return this.#isKept
  }

  save(name: string, { sql, values }: Statement): void {
    this.#keepSaved(withSaved(this.#saved, { name, sql, values: { ...values } }))
  }

  remove(name: string): void {
    this.#keepSaved(this.#saved.filter((each) => each.name !== name))
  }

  /** Takes the statements of a file and says how many are new. Throws an `ImportError` and changes nothing. */
  import(text: string): number {
    const before = this.#saved.length
    this.#keepSaved(withImported(this.#saved, fromFile(text)))
    return this.#saved.length - before
  }

  /** The file of the saved statements. */
  export(): string {
    return toFile(this.#saved)
  }

  record(run: HistoryEntry): void {
    this.#keepHistory(withRun(this.#history, run))
  }

  clearHistory(): void {
    this.#keepHistory([])
  }

  #keepSaved(list: readonly SavedStatement[]): void {
    this.#saved = list
    this.#isKept = remember(SAVED_KEY, toFile(list))
  }

  #keepHistory(list: readonly HistoryEntry[]): void {
    this.#history = list
    this.#isKept = remember(HISTORY_KEY, JSON.stringify(list))
  }
}

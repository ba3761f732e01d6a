import { packList } from '../../../queries/list'
import { defaultParameters } from '../../../queries/query'
import { engine, readQuery, StatementCancelled, toRows, type Parameters, type Row } from '../../engine'
import { router } from '../../state/router.svelte'
import { RarestGrams } from './rarest'
import { SHOWN, SHOWN_CHANGES, TRIED_FIRST } from './snippet'
import { wordsOf } from './spelling'

/** What is looked for, each by a question of its own. */
type Part = 'names' | 'texts' | 'changes' | 'chapters'

/** What was found of one part; it stays shown until the next phrase's is there. */
export interface Found {
  readonly phrase: string
  /** In the spelling of the index. */
  readonly words: readonly string[]
  readonly rows: readonly Row[]
  /** The question that answered. */
  readonly query: string
}

/** Milliseconds without a letter typed, after which more is looked for than the first results. */
const PAUSE = 250

/** A phrase being searched, and what is asked for. */
interface Asked {
  readonly phrase: string
  readonly words: readonly string[]
  readonly chapter: string | null
  readonly signal: AbortSignal
}

/**
 * What a phrase finds. Names and the most widespread texts come first, each as soon as it is there, then the change logs;
 * when the phrase stands still, all texts by chapter and, if there were too few of them, the texts again. A newer phrase ends
 * the search for the older one. Over all newest assessments the index alone answers; filters and chapters are for
 * questions of their own. To be made while a component is set up.
 */
export class Search {
  #found = $state.raw<Readonly<Partial<Record<Part, Found>>>>({})
  #status = $state<'idle' | 'pending' | 'done'>('idle')
  #error = $state.raw<Error | null>(null)
  #attempt = $state(0)
  readonly #rarest = new RarestGrams()

  /** `phrase`: null where there is nothing to search for. */
  constructor(phrase: () => string | null, chapter: () => string | null) {
    $effect(() => {
      void this.#attempt
      const asked = phrase()
      this.#error = null
      if (asked === null) {
        this.#status = 'idle'
        return
      }
      const running = new AbortController()
      this.#status = 'pending'
      const { parameters, filtered } = router
      this.#run(
        { phrase: asked, words: wordsOf(asked), chapter: chapter(), signal: running.signal },
        filtered || chapter() !== null ? parameters : null,
      ).catch((cause: unknown) => {
        if (running.signal.aborted || cause instanceof StatementCancelled) return
        this.#error = cause instanceof Error ? cause : new Error(String(cause))
      })
      return () => running.abort()
    })
  }

  get error(): Error | null {
    return this.#error
  }

  get status(): 'idle' | 'pending' | 'done' {
    return this.#status
  }

  /** What is to be shown of a part; null while nothing was found yet. */
  found(part: Part): Found | null {
    return this.#found[part] ?? null
  }

  retry(): void {
    this.#attempt += 1
  }

  /** @param filters null where all newest assessments are searched */
  async #run(asked: Asked, filters: Parameters | null): Promise<void> {
    const { chapter, signal } = asked
    const limits = { shown: SHOWN, tried: TRIED_FIRST }
    let names: () => Promise<void>
    let texts: (more: Parameters) => Promise<void>
    let rest: () => Promise<[Part, string, Parameters][]>
    if (filters === null) {
      const words = { words: packList(asked.words) }
      names = () => this.#ask(asked, 'names', 'search_latest_names', words)
      const grams = this.#rarest.of(asked.words, (unknown) => rowsOf('search_grams', { grams: unknown }, signal))
      grams.catch(() => undefined)
      texts = async (more) => {
        await this.#ask(asked, 'texts', 'search_latest_texts', { ...words, grams: await grams, ...more })
      }
      rest = async () => [
        ['changes', 'search_latest_changes', { ...words, grams: await grams, shown: SHOWN_CHANGES }],
        ['chapters', 'search_latest_chapters', { ...words, grams: await grams }],
      ]
    } else {
      const values = { ...filters, phrase: asked.phrase, picked_chapter: chapter }
      names = () => this.#ask(asked, 'names', 'search_names', values)
      texts = (more) => this.#ask(asked, 'texts', 'search_texts', { ...values, ...more })
      rest = () =>
        Promise.resolve([
          ['changes', 'search_changes', { ...values, shown: SHOWN_CHANGES }],
          ['chapters', 'search_chapters', values],
        ])
    }
    await Promise.all([texts(limits), names()])
    const first = this.found('texts')?.rows.length ?? 0
    for (const [part, query, values] of await rest()) {
      // What takes longer than the next letter should wait: to count everything, and what filters leave of the changes.
      const isSlow = part === 'chapters' || filters !== null
      if (isSlow && (first > 0 || this.#isFound(asked, 'changes'))) await pause(signal)
      await this.#ask(asked, part, query, values)
    }
    const all = textsIn(this.found('chapters')?.rows ?? [], chapter)
    if (first < Math.min(SHOWN, all)) await texts({ shown: SHOWN })
    if (!signal.aborted) this.#status = 'done'
  }

  #isFound({ phrase }: Asked, part: Part): boolean {
    const found = this.found(part)
    return found?.phrase === phrase && found.rows.length > 0
  }

  async #ask({ phrase, words, signal }: Asked, part: Part, query: string, values: Parameters): Promise<void> {
    const rows = await rowsOf(query, values, signal)
    if (!signal.aborted) this.#found = { ...this.#found, [part]: { phrase, words, rows, query } }
  }
}

async function rowsOf(name: string, values: Parameters, signal: AbortSignal): Promise<Row[]> {
  const query = await readQuery(name)
  return toRows(await engine.query(query.sql, { ...defaultParameters(query), ...values }, signal))
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE)
    const end = (): void => {
      clearTimeout(timer)
      reject(new StatementCancelled(false))
    }
    signal.addEventListener('abort', end, { once: true })
  })
}

/** How many texts there are in a chapter, or in all (null), by the rows of `search_chapters`. */
export function textsIn(chapters: readonly Row[], chapter: string | null): number {
  return Number(chapters.find((row) => row.chapter === chapter)?.texts ?? 0)
}

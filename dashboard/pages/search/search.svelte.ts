import { defaultParameters } from '../../../queries/query'
import { engine, queryNamed, StatementCancelled, toRows, type Parameters, type Row } from '../../engine'
import { router } from '../../state/router.svelte'
import { SHOWN, TRIED_FIRST } from './snippet'

export type SearchState =
  | { status: 'idle' }
  /** `found`: what was found before, until the new is there. */
  | { status: 'pending'; found: Found | null }
  | { status: 'done'; found: Found }
  | { status: 'failed'; error: Error }

export interface Found {
  phrase: string
  texts: readonly Row[]
  /** Names, and texts by chapter; null while they are looked for. */
  names: readonly Row[] | null
  chapters: readonly Row[] | null
}

/**
 * What a phrase finds, in steps: first the most widespread texts, then names, then all texts by chapter, and, if the first
 * step had too few of them, the texts again. A newer phrase ends the steps of the older one. To be made while a component is set up.
 */
export class Search {
  #state = $state.raw<SearchState>({ status: 'idle' })
  #attempt = $state(0)
  #last: Found | null = null

  /** `phrase`: null where there is nothing to search for. */
  constructor(phrase: () => string | null, chapter: () => string | null) {
    $effect(() => {
      void this.#attempt
      const asked = phrase()
      if (asked === null) {
        this.#state = { status: 'idle' }
        return
      }
      const running = new AbortController()
      this.#state = { status: 'pending', found: this.#last }
      this.#run(asked, { ...router.parameters, phrase: asked }, chapter(), running.signal).catch((cause: unknown) => {
        if (running.signal.aborted || cause instanceof StatementCancelled) return
        this.#state = { status: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) }
      })
      return () => running.abort()
    })
  }

  get state(): SearchState {
    return this.#state
  }

  get found(): Found | null {
    return this.#state.status === 'pending' || this.#state.status === 'done' ? this.#state.found : null
  }

  retry(): void {
    this.#attempt += 1
  }

  async #run(phrase: string, parameters: Parameters, chapter: string | null, signal: AbortSignal): Promise<void> {
    const ask = async (name: string, more: Parameters = {}): Promise<Row[]> => {
      const query = queryNamed(name)
      return toRows(await engine.query(query.sql, { ...defaultParameters(query), ...parameters, ...more }, signal))
    }
    const inChapter = { picked_chapter: chapter, shown: SHOWN }
    const show = (found: Found, done = false): Found => {
      this.#last = found
      if (!signal.aborted) this.#state = { status: done ? 'done' : 'pending', found }
      return found
    }
    const first = await ask('search_texts', { ...inChapter, tried: TRIED_FIRST })
    let found: Found = { phrase, texts: first, names: null, chapters: null }
    if (first.length > 0) show(found)
    found = show({ ...found, names: await ask('search_names') })
    found = show({ ...found, chapters: await ask('search_chapters') })
    const all = textsIn(found.chapters ?? [], chapter)
    const isShort = first.length < Math.min(SHOWN, all)
    show({ ...found, texts: isShort ? await ask('search_texts', inChapter) : first }, true)
  }
}

/** How many texts there are in a chapter, or in all (null), by the rows of `search_chapters`. */
export function textsIn(chapters: readonly Row[], chapter: string | null): number {
  return Number(chapters.find((row) => row.chapter === chapter)?.texts ?? 0)
}

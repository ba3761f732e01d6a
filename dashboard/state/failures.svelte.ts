/** What could not be shown on the page. A failure that several results have in common is told once, not by each. */
import { SvelteSet } from 'svelte/reactivity'
import { EngineError } from '../engine'

export interface Failing {
  readonly error: Error
  readonly retry: () => void
}

/** What makes two failures one: the engine's have a kind, a question's is its own. */
const kindOf = ({ error }: Failing): string | null => (error instanceof EngineError ? error.failure : null)

class Failures {
  readonly #all = new SvelteSet<Failing>()
  readonly #common = $derived.by(() => {
    const all = [...this.#all]
    const kinds = new Set(all.map(kindOf).filter((kind) => kind !== null))
    return [...kinds].map((kind) => all.filter((each) => kindOf(each) === kind)).filter(({ length }) => length > 1)
  })

  /** The failures that several results have, alike by alike. */
  get common(): readonly (readonly Failing[])[] {
    return this.#common
  }

  /** Tells of a failure as long as it is shown; what is returned ends that. */
  add(failing: Failing): () => void {
    this.#all.add(failing)
    return () => this.#all.delete(failing)
  }

  /** Whether another result failed alike. */
  isCommon(failing: Failing): boolean {
    const kind = kindOf(failing)
    return kind !== null && [...this.#all].some((other) => other !== failing && kindOf(other) === kind)
  }
}

export const failures = new Failures()

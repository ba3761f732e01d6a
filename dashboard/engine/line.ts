import { StatementCancelled } from './cancel'

/** How a question stands in the line. */
export interface Place {
  /** Waits until no other question is asked: what stands beside the charts, not in them. */
  readonly later?: boolean
  /** Aborted when nobody waits for the answer any more. */
  readonly unwanted?: AbortSignal
}

interface Waiting {
  readonly place: Place
  begin(): void
  leave(): void
}

/** Asked at a time: while the page draws one answer, the engine works on the next. */
const AT_ONCE = 2

/** Milliseconds in which the questions of a page's charts have come. */
const PATIENCE = 50

/**
 * The line before the engine, which answers one question after another: one that is no longer wanted leaves it instead of
 * keeping the others waiting.
 */
export class Line {
  #running = 0
  #waiting: Waiting[] = []

  /** Runs `task` when its turn has come. Rejects with a `StatementCancelled` when it was unwanted before. */
  async ask<T>(task: () => Promise<T>, place: Place = {}): Promise<T> {
    await this.#turn(place)
    try {
      return await task()
    } finally {
      this.#running -= 1
      this.#next()
    }
  }

  #turn(place: Place): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ place, begin: resolve, leave: () => reject(new StatementCancelled(false)) })
      // All questions of a page come in one task: they are looked at together.
      if (place.later === true) setTimeout(() => this.#next(), PATIENCE)
      else queueMicrotask(() => this.#next())
    })
  }

  #next(): void {
    const unwanted = this.#waiting.filter(({ place }) => place.unwanted?.aborted === true)
    this.#waiting = this.#waiting.filter((each) => !unwanted.includes(each))
    for (const each of unwanted) each.leave()
    while (this.#running < AT_ONCE) {
      const first = this.#waiting.find(({ place }) => place.later !== true)
      const next = first ?? (this.#running === 0 ? this.#waiting[0] : undefined)
      if (!next) return
      this.#waiting = this.#waiting.filter((each) => each !== next)
      this.#running += 1
      next.begin()
    }
  }
}

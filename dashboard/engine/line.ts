import { StatementCancelled } from './cancel'

/** How a question stands in the line. */
export interface Place {
  /** Waits until no other question is asked: what stands beside the charts, not in them. */
  readonly later?: boolean
  /** Aborted when nobody waits for the answer any more. */
  readonly unwanted?: AbortSignal
}

interface Waiting {
  /** Of all who wait for it. */
  readonly places: readonly Place[]
  begin(): void
  leave(): void
}

interface Asked<T> {
  readonly places: Place[]
  readonly answer: Promise<T>
}

/** Asked at a time: while the page draws one answer, the engine works on the next. */
const AT_ONCE = 2

/** Milliseconds in which the questions of a page's charts have come. */
const PATIENCE = 50

/**
 * The line before the engine, which answers one question after another: one that is no longer wanted leaves it instead of
 * keeping the others waiting, and who asks what is being asked gets the same answer.
 */
export class Line<T> {
  #running = 0
  #waiting: Waiting[] = []
  /** What is waiting or running, by its key. */
  readonly #asked = new Map<string, Asked<T>>()

  /**
   * Runs `task`, which answers the question of that key, when its turn has come. Rejects with a `StatementCancelled` when
   * it was unwanted before.
   */
  ask(key: string, task: () => Promise<T>, place: Place = {}): Promise<T> {
    const same = this.#asked.get(key)
    if (same && !isUnwanted(same)) {
      same.places.push(place)
      return same.answer
    }
    const places = [place]
    const asked = { places, answer: this.#run(task, places) }
    this.#asked.set(key, asked)
    const forget = (): void => {
      if (this.#asked.get(key) === asked) this.#asked.delete(key)
    }
    asked.answer.then(forget, forget)
    return asked.answer
  }

  async #run(task: () => Promise<T>, places: readonly Place[]): Promise<T> {
    await this.#turn(places)
    try {
      return await task()
    } finally {
      this.#running -= 1
      this.#next()
    }
  }

  #turn(places: readonly Place[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ places, begin: resolve, leave: () => reject(new StatementCancelled(false)) })
      // All questions of a page come in one task: they are looked at together.
      if (isLater({ places })) setTimeout(() => this.#next(), PATIENCE)
      else queueMicrotask(() => this.#next())
    })
  }

  #next(): void {
    const unwanted = this.#waiting.filter(isUnwanted)
    this.#waiting = this.#waiting.filter((each) => !unwanted.includes(each))
    for (const each of unwanted) each.leave()
    while (this.#running < AT_ONCE) {
      const first = this.#waiting.find((each) => !isLater(each))
      const next = first ?? (this.#running === 0 ? this.#waiting[0] : undefined)
      if (!next) return
      this.#waiting = this.#waiting.filter((each) => each !== next)
      this.#running += 1
      next.begin()
    }
  }
}

const isUnwanted = ({ places }: { places: readonly Place[] }): boolean =>
  places.every(({ unwanted }) => unwanted?.aborted === true)

const isLater = ({ places }: { places: readonly Place[] }): boolean => places.every(({ later }) => later === true)

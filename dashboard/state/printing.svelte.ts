import { flushSync } from 'svelte'

/** Whether the page goes on paper, where nothing can be opened: all of it is shown then. */
class Printing {
  #now = $state(false)

  constructor() {
    // The browser takes the page as it is when these return.
    addEventListener('beforeprint', () => flushSync(() => (this.#now = true)))
    addEventListener('afterprint', () => flushSync(() => (this.#now = false)))
  }

  get now(): boolean {
    return this.#now
  }
}

export const printing = new Printing()

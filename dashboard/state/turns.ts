/** Work of cards that takes about a frame, done in turns, so that the page is painted and hears its reader in between. */

/** A chart is drawn before the rows of the next card are shown: the first is there before the last is begun. */
const kinds = ['draw', 'show'] as const
type Kind = (typeof kinds)[number]

const waiting: Record<Kind, (() => void)[]> = { draw: [], show: [] }
let isDue = false

/** Whether rows have been shown in this turn: their chart is drawn in it, too, and not after a frame without it. */
let isShown = false

// A timer would wait for milliseconds once turns follow each other.
const { port1: begin, port2: due } = new MessageChannel()
due.onmessage = () => {
  isDue = false
  const kind = kinds.find((each) => waiting[each].length > 0)
  isShown = kind === 'show'
  if (kind === undefined) return
  waiting[kind].shift()?.()
  schedule()
}

function schedule(): void {
  if (isDue || kinds.every((kind) => waiting[kind].length === 0)) return
  isDue = true
  begin.postMessage(null)
}

/** Resolves when it is the caller's turn. */
export function turn(kind: Kind): Promise<void> {
  if (kind === 'draw' && isShown) {
    isShown = false
    return Promise.resolve()
  }
  return new Promise((resolve) => {
    waiting[kind].push(resolve)
    schedule()
  })
}

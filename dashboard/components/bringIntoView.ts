/** What a reader does who goes on alone. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * An attachment: brings what a link was made for into view, and keeps it there while the page around it is still being
 * drawn, until the reader acts.
 */
export function bringIntoView(target: HTMLElement): () => void {
  const observer = new ResizeObserver(() => target.scrollIntoView({ block: 'start', behavior: 'instant' }))
  observer.observe(document.body)
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  const stop = (): void => {
    observer.disconnect()
    for (const act of ACTS) removeEventListener(act, stop)
  }
  for (const act of ACTS) addEventListener(act, stop, { passive: true })
  return stop
}

import type { Statement } from './statement'
import { decodeView, encodeView, type Board, type Filters, type Pick, type View } from './view'

/** The view the address stands for; the address is the only place it is kept. */
class Router {
  #view = $state.raw<View>(decodeView(location.hash))

  constructor() {
    addEventListener('hashchange', () => {
      this.#view = decodeView(location.hash)
    })
  }

  get view(): View {
    return this.#view
  }

  get filters(): Filters {
    return this.#view.filters
  }

  /** Goes to a view; with `replace` the view before it is not returned to. */
  go(view: View, options: { replace?: boolean } = {}): void {
    const fragment = encodeView(view)
    if (fragment === encodeView(this.#view)) return
    if (options.replace === true) history.replaceState(null, '', fragment)
    else history.pushState(null, '', fragment)
    this.#view = view
  }

  setFilters(filters: Filters): void {
    this.go({ place: this.#view.place, filters })
  }

  /** Opens the records of a bar, or closes them when it is the open one. */
  togglePick(page: Board, pick: Pick): void {
    const { place } = this.#view
    const open = 'pick' in place && place.pick?.by === pick.by && place.pick.value === pick.value
    this.go({ place: { page, pick: open ? null : pick }, filters: this.filters })
  }

  /** Address of a board, the filters kept. */
  boardHref(page: Board | 'sql'): string {
    return encodeView({
      place: page === 'sql' ? { page, statement: null } : { page, pick: null },
      filters: this.filters,
    })
  }

  /** Address of the console with a statement in it. */
  statementHref(statement: Statement): string {
    return encodeView({ place: { page: 'sql', statement }, filters: this.filters })
  }

  /** Address of a fact's words in its document. */
  evidenceHref(documentId: string, evidence: string | null): string {
    return encodeView({ place: { page: 'document', documentId, evidence, states: [] }, filters: this.filters })
  }
}

export const router = new Router()

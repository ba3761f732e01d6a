import type { Scalar } from '../../queries/engine'
import { filterParametersOf, isFiltered, type Filters } from './filters'
import type { ResultView } from './resultView'
import type { Statement } from './statement'
import { toggleTaken } from './taken'
import { boardPlace, decodeView, encodeView, type Board, type BoardPlace, type Pick, type View } from './view'

/** The view the address stands for; the address is the only place it is kept. */
class Router {
  #view = $state.raw<View>(decodeView(location.hash))
  readonly #parameters = $derived(filterParametersOf(this.#view.filters))

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

  /** The filters as parameters of questions. */
  get parameters(): Readonly<Record<string, Scalar>> {
    return this.#parameters
  }

  get filtered(): boolean {
    return isFiltered(this.#view.filters)
  }

  /** The assessments taken from lists, to be compared. */
  get taken(): readonly string[] {
    return this.#view.taken ?? []
  }

  /** The page of charts that is open; null on other pages. */
  get board(): BoardPlace | null {
    const { place } = this.#view
    return 'pick' in place ? place : null
  }

  /** Goes to a view, what is taken being kept; with `replace` the view before it is not returned to. */
  go(to: View, options: { replace?: boolean } = {}): void {
    const view = this.#withTaken(to)
    const fragment = encodeView(view)
    if (fragment === encodeView(this.#view)) return
    if (options.replace === true) history.replaceState(null, '', fragment)
    else history.pushState(null, '', fragment)
    this.#view = view
  }

  /** Takes an assessment, or puts it back. */
  toggleTaken(id: string): void {
    this.setTaken(toggleTaken(this.taken, id))
  }

  setTaken(taken: readonly string[]): void {
    this.go({ ...this.#view, taken })
  }

  setFilters(filters: Filters): void {
    const { board } = this
    this.go({ place: board === null ? this.#view.place : { ...board, card: null }, filters })
  }

  /** Counts only the picked bar, whose records need not be open any more. */
  narrow(filters: Filters): void {
    const { board } = this
    this.go({ place: board === null ? this.#view.place : { ...board, pick: null, card: null }, filters })
  }

  /** Opens the records of a bar, or closes them when it is the open one. */
  togglePick(page: Board, pick: Pick): void {
    const place = this.board?.page === page ? this.board : boardPlace(page)
    const open = place.pick?.by === pick.by && place.pick.value === pick.value
    this.go({ place: { ...place, card: null, pick: open ? null : pick }, filters: this.filters })
  }

  /** Address of a view, what is taken being kept. */
  href(view: View): string {
    return encodeView(this.#withTaken(view))
  }

  /** Address of the comparison of what is taken; there it is the comparison's own. */
  compareHref(): string {
    const place = { ...boardPlace('compare'), options: { assessments: this.taken.join(',') } }
    return encodeView({ place, filters: this.filters })
  }

  /** Address of a board, the filters kept. */
  boardHref(
    page: Board | 'sql',
    place: { id?: string; options?: Readonly<Record<string, string>>; card?: string } = {},
  ): string {
    return this.href({
      place: page === 'sql' ? { page, statement: null } : { ...boardPlace(page), ...place },
      filters: this.filters,
    })
  }

  /** Address of what is shown, with a card of it in view. */
  cardHref(card: string): string {
    const { board, filters } = this
    return this.href({ place: board === null ? this.#view.place : { ...board, card }, filters })
  }

  /** Address of the console with a statement in it, and how its result is shown. */
  statementHref(statement: Statement, shown: ResultView = {}): string {
    return this.href({ place: { page: 'sql', statement, shown }, filters: this.filters })
  }

  /** Address of a fact's words in its document. */
  evidenceHref(documentId: string, evidence: string | null): string {
    return this.href({ place: { page: 'document', documentId, evidence, states: [] }, filters: this.filters })
  }

  #withTaken(view: View): View {
    return { taken: this.taken, ...view }
  }
}

export const router = new Router()

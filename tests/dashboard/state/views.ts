import { dimensions, forms, noFilters, type Filters } from '../../../dashboard/state/filters'
import type { Statement } from '../../../dashboard/state/statement'
import { MOST_COMPARED } from '../../../dashboard/state/taken'
import { answerStates, boardPlace, menuBoards, type Place, type View } from '../../../dashboard/state/view'
import { randomNumbers } from '../../fixtures/random'

const CHARACTERS = [...'aZ09-_.~ +%&=#?/:,;\'"\\<>|「」・＆県市区株式会社ＮＴＴ﨑𠮷\u0000\n\u001f\u3000é']

/** Views of every kind, with values of any characters, some of them long. */
export function generatedViews(count: number): View[] {
  const below = randomNumbers(20_261_121)
  const word = (): string =>
    Array.from({ length: below(12) }, () => CHARACTERS[below(CHARACTERS.length)] ?? '').join('')
  const some = (value: () => string): string[] => [
    ...new Set(Array.from({ length: below(3) === 0 ? below(40) : below(2) }, value)),
  ]
  const day = (): string | null =>
    below(2) === 0 ? null : new Date(Date.UTC(1989 + below(60), 0, 1 + below(365))).toISOString().slice(0, 10)

  function filters(): Filters {
    const chosen = Object.fromEntries(dimensions.map((dimension) => [dimension, some(word)]))
    const form = some(() => forms[below(forms.length)] ?? 'full')
    return { ...noFilters, ...chosen, form, from: day(), to: day(), latest: below(2) === 0 }
  }

  /** Names of parameters are letters, and a value is not empty. */
  function statement(): Statement | null {
    if (below(3) === 0) return null
    const values = Object.fromEntries(Array.from({ length: below(3) }, (_, i) => [`p${i}`, `v${word()}`]))
    return { sql: `select ${some(word).join(' ')}`, values }
  }

  function place(): Place {
    switch (below(4)) {
      case 0:
        return { page: 'sql', statement: statement() }
      case 1:
        return {
          page: 'document',
          documentId: `d${word()}`,
          evidence: below(2) === 0 ? null : `e${word()}`,
          states: answerStates.filter(() => below(2) === 0),
        }
      default: {
        const board = boardPlace(menuBoards[below(menuBoards.length)] ?? 'overview')
        const card = below(3) === 0 ? `c${word()}` : null
        return { ...board, card, pick: below(2) === 0 ? null : { by: 'vendor', value: word() } }
      }
    }
  }

  function taken(): Pick<View, 'taken'> {
    const ids =
      below(3) === 0 ? Array.from({ length: 1 + below(MOST_COMPARED) }, (_, index) => `${index}${word()}`) : []
    return ids.length > 0 ? { taken: ids } : {}
  }

  return Array.from({ length: count }, () => ({ place: place(), filters: filters(), ...taken() }))
}

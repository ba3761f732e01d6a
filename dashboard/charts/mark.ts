import { isPicked, type ChartContext } from './chart'
import { palettes } from './theme'

/** What a mark says, to the ear and under the pointer: its datum's `spoken`. */
export const SPOKEN = { description: { field: 'spoken' }, tooltip: { field: 'spoken', type: 'nominal' } } as const

/** The fill of a mark that leads to records. */
export function fillOf(context: ChartContext) {
  const { picked, bar } = palettes[context.scheme]
  return { condition: { ...isPicked(context), value: picked }, value: bar }
}

/** The outline of the mark whose records are open; the others have `otherwise`. */
export const outlineOf = (context: ChartContext, otherwise = 'transparent') => ({
  condition: { ...isPicked(context), value: palettes[context.scheme].text },
  value: otherwise,
})

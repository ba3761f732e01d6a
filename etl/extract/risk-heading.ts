/** `リスク2: 権限のない者…によって不正に使用されるリスク`: which risk of the form a printed heading is. */
import type { FormBlock, FormChapter, FormSection } from '../forms/types'
import { fold } from '../read/fold'
import { LIKE_ENOUGH } from './headings'
import type { LabelIndex } from './label-index'
import type { Place } from './place'
import { similarity } from './similarity'

/** In the section at hand the number tells the risk; its title need only be recognisable. */
const RECOGNISABLE = 0.5

export interface RiskHeading {
  /** Null where the heading cannot be placed: what stands below it belongs to no item. */
  readonly at: { readonly chapter: FormChapter; readonly section: FormSection; readonly block: FormBlock } | null
  readonly length: number
}

const MARK = /^リスク(?:(\d):?|:)/

/** Whether a folded text begins as a risk heading does. */
export function isRiskMark(rest: string): boolean {
  return MARK.test(rest)
}

/** Reads a risk heading at the beginning of a folded text; a lone `リスク:` is risk 1. */
export function readRiskHeading(index: LabelIndex, place: Place, rest: string): RiskHeading | null {
  const mark = MARK.exec(rest)
  if (!mark) return null
  const risk = Number(mark[1] ?? 1)
  const [line = '', next = ''] = rest.slice(mark[0].length).split(/[\n\t\v]/)
  const { section } = place
  const blocks = section?.blocks.filter((block) => block.risk === risk) ?? []
  const title = wholeTitle(blocks, line) ?? wrappedTitle(blocks, line, next)
  const length = mark[0].length + title.length
  const alike = (block: FormBlock): number => likeness(block, title.replace('\n', ''))
  const here = section?.blocks.find((block) => block.risk === risk)
  if (section && here && (title === '' || alike(here) >= RECOGNISABLE)) {
    return { at: { chapter: place.chapter, section, block: here }, length }
  }
  const elsewhere = index.sections.flatMap(({ section: other, chapter }) =>
    other.blocks
      .filter((block) => block.risk === risk && alike(block) >= LIKE_ENOUGH)
      .map((block) => ({ chapter, section: other, block })),
  )
  const [only] = elsewhere
  if (only && elsewhere.length === 1) return { at: only, length }
  return section && mark[0].endsWith(':') ? { at: null, length } : null
}

function likeness(block: FormBlock, words: string): number {
  return similarity(block.items[0]?.riskTitle ?? '', words)
}

/** The title where the line begins with it to the letter: what stands behind it is not the heading's. */
function wholeTitle(blocks: readonly FormBlock[], line: string): string | null {
  const titles = blocks.flatMap((block) => fold(block.items[0]?.riskTitle ?? ''))
  return titles.find((title) => title !== '' && line.startsWith(title)) ?? null
}

/** The title with its second line where the width of the page has broken it. */
function wrappedTitle(blocks: readonly FormBlock[], line: string, next: string): string {
  const wraps = blocks.some((block) => likeness(block, line + next) > Math.max(0.9, likeness(block, line)))
  return wraps ? `${line}\n${next}` : line
}

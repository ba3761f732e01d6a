/** What stands below a printed heading, and what it tells of the heading. */
import { isBoundary, LINE } from '../read/stream'
import type { FormChapter } from '../forms/types'
import type { PlacedSection } from './label-index'
import type { Openings } from './openings'

/** How far ahead an ambiguous heading looks for what stands below it. */
const LOOK_AHEAD = 2500
/** So many labels of a chapter settle the matter. */
const CLEAR = 4

/** Of sections with one title (Ⅱ4 and Ⅲ4), the one whose chapter's labels stand below; the current chapter's in a tie. */
export function likeliestSection(
  openings: Openings,
  from: number,
  candidates: readonly PlacedSection[],
  current: FormChapter,
): PlacedSection | null {
  if (candidates.length < 2) return candidates[0] ?? null
  const told = labelsBelow(openings, from)
  const scores = candidates.map(({ chapter }) => Math.min(told.get(chapter) ?? 0, CLEAR))
  const best = Math.max(...scores)
  const likeliest = candidates.filter((_, i) => scores[i] === best)
  return likeliest.find(({ chapter }) => chapter === current) ?? (best > 0 ? (likeliest[0] ?? null) : null)
}

/** How many labels below a heading, down to the next chapter's, belong to one chapter only, by chapter. */
function labelsBelow(openings: Openings, from: number): ReadonlyMap<FormChapter, number> {
  const told = new Map<FormChapter, number>()
  const walk = openings.from(from)
  for (let opening = walk.next(); opening && walk.at < from + LOOK_AHEAD; opening = walk.next()) {
    if (opening.boundary === null) continue
    const { chapter, tells } = opening.cell
    if (chapter) break
    if (tells) told.set(tells, (told.get(tells) ?? 0) + 1)
  }
  return told
}

/**
 * Where the change log that begins at a position ends: at the end of the text, or at a line that is nothing but another
 * chapter's heading and after which the log does not go on (an item of the log may be printed as such a line).
 */
export function endOfLog(openings: Openings, text: string, start: number): number {
  for (let found = openings.chapterFrom(start); found; found = openings.chapterFrom(found.at + 1)) {
    const { at, heading } = found
    if (heading.chapter.title.includes('変更箇所')) continue
    const next = text.charAt(at + 1 + heading.length)
    if (isBoundary(next || LINE) && !logGoesOn(text.slice(at))) return at
  }
  return text.length
}

/** Whether a 提出時期 cell follows before the next header. */
function logGoesOn(rest: string): boolean {
  const timing = rest.search(/[\n\t\v]事[前後](?=[\n\t\v]|$)/)
  const header = rest.search(/\n[\t\v]*変更日[\n\t\v]/)
  return timing !== -1 && (header === -1 || timing < header)
}

/** Cuts the lines of a document where evidence begins and ends, so that words and facts lead to each other. */

export interface SourceLine {
  /** 1-based. */
  readonly no: number
  /** Offset of the line's first byte in the file. */
  readonly byteStart: number
  readonly text: string
}

/** Where a piece of evidence stands: a half-open byte range, and its lines (1-based, both inclusive). */
export interface EvidencePlace {
  readonly evidenceId: string
  readonly start: number
  readonly end: number
  readonly lineStart: number
  readonly lineEnd: number
}

/** Words of one line that share the same evidence. */
export interface Segment {
  readonly text: string
  /** The evidence that covers these words, the shortest first. */
  readonly evidence: readonly string[]
  /** A tag that the scan left in the text (`<div>`): part of the source, but no word of the assessment. */
  readonly markup: boolean
  /** Other bodies use these words, too. */
  readonly shared: boolean
}

export interface SegmentedLine {
  readonly no: number
  readonly segments: readonly Segment[]
}

/** Half-open range of UTF-16 indices in a line's text. */
interface Range {
  start: number
  end: number
}

const MARKUP = /<\/?[a-z][^<>]*>/gi

/**
 * Segments all lines. Byte offsets are resolved in UTF-8; in another encoding (`byBytes` false) the length of a character
 * is not known here, and the whole lines of the evidence are covered.
 */
export function segmentLines(
  lines: readonly SourceLine[],
  places: readonly EvidencePlace[],
  byBytes: boolean,
  shared: readonly EvidencePlace[] = [],
): SegmentedLine[] {
  const [evidenceAt, sharedAt] = [placesByLine(places), placesByLine(shared)]
  return lines.map((line) => ({
    no: line.no,
    segments: segmentLine(line, evidenceAt(line.no), byBytes, sharedAt(line.no)),
  }))
}

/** The places that stand on a line; to be asked from the first line to the last. */
function placesByLine(places: readonly EvidencePlace[]): (line: number) => readonly EvidencePlace[] {
  const byStart = [...places].sort((a, b) => a.lineStart - b.lineStart || length(a) - length(b))
  let next = 0
  let open: EvidencePlace[] = []
  return (line) => {
    open = open.filter(({ lineEnd }) => lineEnd >= line)
    for (let place = byStart[next]; place && place.lineStart <= line; place = byStart[++next]) {
      if (place.lineEnd >= line) open.push(place)
    }
    return open
  }
}

const length = ({ start, end }: EvidencePlace): number => end - start

function segmentLine(
  line: SourceLine,
  places: readonly EvidencePlace[],
  byBytes: boolean,
  shared: readonly EvidencePlace[],
): Segment[] {
  const indexOf = byBytes ? byteIndex(line) : null
  const rangesOf = (some: readonly EvidencePlace[]): (Range & { id: string })[] =>
    some
      .map((place) => ({
        id: place.evidenceId,
        start: indexOf ? indexOf(place.start) : 0,
        end: indexOf ? indexOf(place.end) : line.text.length,
      }))
      .filter(({ start, end }) => start < end)
  const covers = rangesOf([...places].sort((a, b) => length(a) - length(b)))
  const dimmed = rangesOf(shared)
  const tags: Range[] = [...line.text.matchAll(MARKUP)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }))
  const cuts = [0, line.text.length, ...[...covers, ...tags, ...dimmed].flatMap(({ start, end }) => [start, end])]
  const bounds = [...new Set(cuts)].sort((a, b) => a - b)
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? line.text.length
    const within = (range: Range): boolean => range.start <= start && end <= range.end
    return {
      text: line.text.slice(start, end),
      evidence: [...new Set(covers.filter(within).map(({ id }) => id))],
      markup: tags.some(within),
      shared: dimmed.some(within),
    }
  })
}

/** From a byte offset in the file to an index in the line's text; what lies outside the line is its nearest end. */
function byteIndex({ byteStart, text }: SourceLine): (offset: number) => number {
  const indices = new Map<number, number>()
  let byte = byteStart
  let index = 0
  for (const character of text) {
    indices.set(byte, index)
    byte += utf8Length(character.codePointAt(0) ?? 0)
    index += character.length
  }
  return (offset) => {
    if (offset <= byteStart) return 0
    if (offset >= byte) return text.length
    return indices.get(offset) ?? nearestBelow(indices, offset)
  }
}

/** An offset inside a character counts as the character's beginning. */
function nearestBelow(indices: ReadonlyMap<number, number>, offset: number): number {
  let index = 0
  for (const [byte, at] of indices) if (byte <= offset) index = at
  return index
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

/**
 * Which Ⅲ belongs to which Ⅱ. Both are printed once for each 特定個人情報ファイル and counted as they come; where a page was
 * lost or they come in another order, the names in Ⅱ1 and Ⅲ1 tell, not the count.
 */
import type { Stream } from '../read/stream'
import type { Landmark } from './landmark'
import type { Issue } from './model'
import { contentOf, spanOf } from './value'

interface NamedFile {
  readonly fileNo: number
  readonly name: string
  readonly heading: Landmark
}

/** The landmarks with chapter Ⅲ under the numbers that its files have in chapter Ⅱ, and what remains in doubt. */
export function pairFiles(
  stream: Stream,
  landmarks: readonly Landmark[],
): { readonly landmarks: readonly Landmark[]; readonly issues: readonly Issue[] } {
  const described = namedFiles(stream, landmarks, 'II')
  const assessed = namedFiles(stream, landmarks, 'III')
  const sameName = new Map(
    assessed.flatMap(({ fileNo, name }) => {
      const [only, ...others] = described.filter((file) => file.name === name)
      return only && others.length === 0 ? [[fileNo, only.fileNo] as const] : []
    }),
  )
  const numbers = numberAll(landmarks, sameName)
  const issues = assessed.flatMap(({ fileNo, name, heading }): Issue[] => {
    const number = numbers.get(fileNo)
    const other = described.find((file) => file.fileNo === number)
    if (sameName.has(fileNo) || !other || number === undefined) return []
    return [
      {
        severity: 'info',
        code: 'file_names_differ',
        message: `ⅡとⅢで${number}番目の特定個人情報ファイルの名称が違います(「${other.name}」「${name}」)。同じファイルか確認してください。`,
        span: spanOf(stream, heading),
      },
    ]
  })
  if ([...numbers].every(([from, to]) => from === to)) return { landmarks, issues }
  const renumbered = landmarks.map((landmark) => {
    const { place } = landmark
    const fileNo = place.chapter.chapter === 'III' && place.fileNo !== null ? numbers.get(place.fileNo) : undefined
    return fileNo === undefined || fileNo === place.fileNo ? landmark : { ...landmark, place: { ...place, fileNo } }
  })
  return { landmarks: renumbered, issues }
}

/** A number for every file of chapter Ⅲ: that of its name, else its own while no other has it, else a new one. */
function numberAll(landmarks: readonly Landmark[], sameName: ReadonlyMap<number, number>): Map<number, number> {
  const described = new Set<number>()
  const assessed = new Set<number>()
  for (const { place } of landmarks) {
    if (place.fileNo === null) continue
    if (place.chapter.chapter === 'II') described.add(place.fileNo)
    else if (place.chapter.chapter === 'III') assessed.add(place.fileNo)
  }
  const numbers = new Map(sameName)
  let last = Math.max(0, ...described, ...sameName.values())
  for (const fileNo of assessed) {
    if (numbers.has(fileNo)) continue
    const taken = [...numbers.values()].includes(fileNo)
    numbers.set(fileNo, taken ? ++last : fileNo)
    last = Math.max(last, fileNo)
  }
  return numbers
}

/** The files of a chapter whose name is printed below the heading of its first section. */
function namedFiles(stream: Stream, landmarks: readonly Landmark[], chapter: string): NamedFile[] {
  const files: NamedFile[] = []
  for (const [i, heading] of landmarks.entries()) {
    const { place, kind, end } = heading
    if (kind !== 'section' || place.chapter.chapter !== chapter || place.section?.section !== '1') continue
    const range = { start: end, end: landmarks[i + 1]?.start ?? stream.text.length }
    const name = contentOf(stream, range).replace(/^(?:\(\d{1,2}\)|\d{1,2}[.、])|\(以下.*$/g, '')
    if (place.fileNo !== null && name !== '') files.push({ fileNo: place.fileNo, name, heading })
  }
  return files
}

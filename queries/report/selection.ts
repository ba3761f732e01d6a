import { UsageError } from './error'
import type { Fields } from './fields'

/** Whose reports are wanted. */
export type Selection =
  | { readonly kind: 'municipality'; readonly word: string }
  | { readonly kind: 'prefecture'; readonly word: string }
  | { readonly kind: 'all' }

/** Bodies named when the one that was asked for is not there. */
const SUGGESTED = 5

/**
 * The bodies (rows of `bodies.sql`) that are meant.
 * @throws UsageError naming what there is, where nothing is meant.
 */
export function select(bodies: readonly Fields[], selection: Selection): readonly Fields[] {
  if (bodies.length === 0) {
    throw new UsageError(
      '倉庫に評価書がないため、報告することがありません。先に「npm run etl」で評価書を読み込んでください。',
    )
  }
  switch (selection.kind) {
    case 'municipality':
      return [oneBody(bodies, selection.word.normalize('NFKC').trim())]
    case 'prefecture':
      return inPrefecture(bodies, selection.word.normalize('NFKC').trim())
    case 'all':
      return bodies
  }
}

const codeOf = (body: Fields): string => body.text('municipality_code') ?? ''
const nameOf = (body: Fields): string => body.text('name') ?? ''
const prefectureOf = (body: Fields): string => body.text('prefecture') ?? ''
const shown = (body: Fields): string => [codeOf(body), nameOf(body)].filter((word) => word !== '').join(' ')

function oneBody(bodies: readonly Fields[], word: string): Fields {
  const byCode = /^\d{5,6}$/.test(word)
  const isMeant = (body: Fields): boolean =>
    byCode
      ? codeOf(body) === word || codeOf(body).slice(0, 5) === word
      : [nameOf(body), `${prefectureOf(body)}${nameOf(body)}`, body.text('body')].includes(word.replaceAll(' ', ''))
  const found = bodies.filter(isMeant)
  const [first, second] = found
  if (first && !second) return first
  if (first) {
    throw new UsageError(`「${word}」は${found.length}団体にあてはまります。コードで指定してください: ${list(found)}`)
  }
  const near = nearest(bodies, word)
  throw new UsageError(`「${word}」の評価書は倉庫にありません。近いもの: ${list(near)}`)
}

function inPrefecture(bodies: readonly Fields[], word: string): readonly Fields[] {
  const prefectures = [...new Set(bodies.map(prefectureOf))].filter((name) => name !== '').sort()
  const prefecture = prefectures.find((name) => name === word || name.replace(/[都道府県]$/, '') === word)
  if (prefecture !== undefined) return bodies.filter((body) => prefectureOf(body) === prefecture)
  const there =
    prefectures.length === 0 ? '都道府県の分かる評価書はありません' : `あるのは ${prefectures.join('、')} です`
  throw new UsageError(`「${word}」の評価書は倉庫にありません。${there}。`)
}

const list = (bodies: readonly Fields[]): string => bodies.slice(0, SUGGESTED).map(shown).join('、')

/** The bodies whose code or name looks most like the word. */
function nearest(bodies: readonly Fields[], word: string): readonly Fields[] {
  const ranked = bodies.map((body) => ({
    body,
    // A code's own beginning (the prefecture) tells more than a digit elsewhere.
    distance: Math.min(
      ...[codeOf(body), nameOf(body), `${prefectureOf(body)}${nameOf(body)}`]
        .filter((name) => name !== '')
        .map((name) => edits(word, name) - commonStart(word, name) / 2),
    ),
  }))
  return ranked.sort((a, b) => a.distance - b.distance).map(({ body }) => body)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

/** Characters to insert, remove or replace (Levenshtein). */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}

import { textOf } from '../../charts/chart'
import type { Row } from '../../engine'

/** The rows of `municipalities` whose name, reading or prefecture holds every word, whatever the width and case. */
export function searchMunicipalities(rows: readonly Row[], text: string): readonly Row[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const here = fold(['prefecture', 'municipality', 'kana'].map((column) => textOf(row, column)).join(' '))
    return words.every((word) => here.includes(word))
  })
}

/** Katakana and hiragana are one reading. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

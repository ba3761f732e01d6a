/** Which 特定個人情報ファイル a row of the change log means. */
import { fold } from '../read/fold'
import type { Row } from '../schema'

export interface FileHint {
  readonly fileNo: number | null
  /** The words for a file that is not there now; null where the row names none, or one of today. */
  readonly past: string | null
}

const NO_HINT: FileHint = { fileNo: null, past: null }
/** `II ファイルの概要(予防接種)`, `1. 特定個人情報ファイル名 予防接種ファイル 4. …`. */
const NAMES = [/概要\(([^()]{1,30})\)/, /特定個人情報ファイル名[:(]?(.+?)\)?(?=\d{1,2}[.．]|$)/]
/** `II (2) 4`. */
const NUMBER = /^II\((\d)\)/

/** @param words folded */
export function fileHint(words: string, files: readonly Row<'personal_file'>[]): FileHint {
  const number = NUMBER.exec(words)?.[1]
  if (number !== undefined) {
    const file = files.find(({ file_no }) => file_no === Number(number))
    return file ? { fileNo: file.file_no, past: null } : { fileNo: null, past: number }
  }
  const name = NAMES.map((pattern) => pattern.exec(words)?.[1]).find((found) => found !== undefined)
  if (name === undefined) return NO_HINT
  const named = files.filter((file) => {
    const full = fold(file.name ?? '')
    return full !== '' && (full.includes(name) || name.includes(full))
  })
  if (named.length === 0) return files.some((file) => file.name === null) ? NO_HINT : { fileNo: null, past: name }
  return named.length === 1 ? { fileNo: named[0]?.file_no ?? null, past: null } : NO_HINT
}

/** Taking in a normalised assessment that somebody else may have written: checked, then trusted. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { PROJECT } from '../paths'
import { mediaTypeOf, readSource, UnreadableSource, type Source } from '../read/source'
import { itemOf } from './convert'
import { encodeText } from './encode'
import type { ByteRange, NormalizedAssessment } from './model'

const SCHEMA = join(PROJECT, 'data/normalized-assessment.schema.json')

/** JSON that is no normalised assessment. The message is Japanese and names the place by its JSON pointer. */
export class InvalidNormalized extends Error {
  override name = 'InvalidNormalized'
  /** @param pointer JSON pointer (RFC 6901); empty for the whole */
  constructor(
    readonly pointer: string,
    problem: string,
  ) {
    super(`正規化した評価書の JSON として受け付けられません。${pointer === '' ? '全体' : pointer}: ${problem}`)
  }
}

/** A checked normalised assessment with the document it was read from. */
export interface Checked {
  readonly normalized: NormalizedAssessment
  /** Bytes that decode to its lines; its byte ranges count in them. */
  readonly bytes: Uint8Array
  readonly source: Source
}

let validator: ValidateFunction<NormalizedAssessment> | undefined

/**
 * Reads one JSON file.
 * @throws InvalidNormalized
 */
export function readNormalized(json: Uint8Array): Checked {
  const value = parse(json)
  validator ??= new Ajv2020().compile<NormalizedAssessment>(parse(readFileSync(SCHEMA)))
  if (!validator(value)) {
    const [error] = validator.errors ?? []
    throw new InvalidNormalized(error?.instancePath ?? '', describe(error))
  }
  const checked = { normalized: value, ...documentOf(value) }
  checkStatements(value)
  return checked
}

function parse(json: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch (error) {
    throw new InvalidNormalized('', `JSON として読めません(${error instanceof Error ? error.message : String(error)})`)
  }
  throw new InvalidNormalized('', 'オブジェクトではありません')
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return '形が違います'
  const params: Record<string, unknown> = error.params
  const detail = params.allowedValues ?? params.additionalProperty
  return `${error.message ?? '形が違います'}${detail === undefined ? '' : `: ${JSON.stringify(detail)}`}`
}

/** The lines must be the document that the header describes. */
function documentOf({ document, lines }: NormalizedAssessment): { bytes: Uint8Array; source: Source } {
  const bytes = encodeText(lines.join(''), document.encoding)
  if (bytes === null) throw new InvalidNormalized('/lines', `文字コード ${document.encoding} にない文字があります`)
  if (bytes.length !== document.bytes) {
    throw new InvalidNormalized('/document/bytes', `lines は ${bytes.length} バイトです`)
  }
  // Shift_JIS has two codes for some characters; which of them stood in the document is not kept.
  if (document.encoding === 'utf-8' && createHash('sha256').update(bytes).digest('hex') !== document.sha256) {
    throw new InvalidNormalized('/document/sha256', 'lines の SHA-256 と違います')
  }
  if (document.document_id !== document.sha256.slice(0, 16)) {
    throw new InvalidNormalized('/document/document_id', 'sha256 の先頭16桁ではありません')
  }
  try {
    const source = readSource(bytes, document.path)
    if (source.encoding !== document.encoding) {
      throw new InvalidNormalized('/document/encoding', `lines は ${source.encoding} です`)
    }
    if (mediaTypeOf(source) !== document.media_type) {
      throw new InvalidNormalized('/document/media_type', `lines は ${mediaTypeOf(source)} です`)
    }
    return { bytes, source }
  } catch (error) {
    if (error instanceof UnreadableSource) throw new InvalidNormalized('/lines', error.message)
    throw error
  }
}

/** What the schema cannot say: items of the form, each statement once, ranges inside the document, real days. */
function checkStatements(normalized: NormalizedAssessment): void {
  const { form, document, answers, marks, entries, changes, issues } = normalized
  const seen = new Set<string>()
  const once = (pointer: string, ...key: (string | number | null)[]): void => {
    const id = JSON.stringify(key)
    if (seen.has(id)) throw new InvalidNormalized(pointer, `同じものが2つあります: ${key.slice(1).join(', ')}`)
    seen.add(id)
  }
  const inside = (pointer: string, range: ByteRange | null): void => {
    if (range !== null && !(range.byte_start <= range.byte_end && range.byte_end <= document.bytes)) {
      throw new InvalidNormalized(`${pointer}/evidence`, '文書の外を指しています')
    }
  }
  const itemOfForm = (pointer: string, itemId: string): void => {
    if (itemOf(itemId)?.form !== form) {
      throw new InvalidNormalized(`${pointer}/item_id`, `様式 ${form} に項目「${itemId}」はありません`)
    }
  }
  for (const [i, { item_id, file_no, entry_no, evidence }] of answers.entries()) {
    itemOfForm(`/answers/${i}`, item_id)
    once(`/answers/${i}`, 'answer', item_id, file_no, entry_no)
    inside(`/answers/${i}`, evidence)
  }
  for (const [i, { item_id, file_no, entry_no, option, evidence }] of marks.entries()) {
    itemOfForm(`/marks/${i}`, item_id)
    once(`/marks/${i}`, 'mark', item_id, file_no, entry_no, option)
    inside(`/marks/${i}`, evidence)
  }
  for (const [i, { kind, file_no, entry_no, evidence }] of entries.entries()) {
    once(`/entries/${i}`, 'entry', kind, file_no, entry_no)
    inside(`/entries/${i}`, evidence)
  }
  for (const [i, { change_no, changed_on, item_id, evidence }] of changes.entries()) {
    once(`/changes/${i}`, 'change', change_no)
    if (item_id !== null) itemOfForm(`/changes/${i}`, item_id)
    if (changed_on !== null && !isDay(changed_on))
      throw new InvalidNormalized(`/changes/${i}/changed_on`, '日付ではありません')
    inside(`/changes/${i}`, evidence)
  }
  for (const [i, { evidence }] of issues.entries()) inside(`/issues/${i}`, evidence)
}

function isDay(iso: string): boolean {
  const time = Date.parse(iso)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}

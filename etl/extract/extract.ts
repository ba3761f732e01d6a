/** Reads one document: bytes in, the form's items with their answers, marks and change-log rows out. Pure. */
import type { FormDefinition, FormItem } from '../forms/types'
import { onceFor } from '../read/remember'
import { readSource, type Source } from '../read/source'
import { makeStream } from '../read/make-stream'
import type { Stream } from '../read/stream'
import { missingSections, unclearItems } from './abstentions'
import { readAnswers } from './answers'
import type { LogRow } from './change-row'
import { readChangeLog } from './changes'
import { resolveChanges } from './change-context'
import { Coverage } from './coverage'
import { detectForm } from './detect'
import { readEntries, togetherIssues, withoutUndeclared } from './entries'
import { pairFiles } from './file-numbers'
import { LabelIndex } from './label-index'
import type { Answer, Change, Entry, Extraction, Issue } from './model'
import type { Landmark } from './landmark'
import { Scanner } from './scan'
import { loadSlips } from './slips'
import { Slots } from './slots'
import { sourceBounds, spanOf, wordsOf } from './value'

const slips = loadSlips()
const indexOf = onceFor((form: FormDefinition) => new LabelIndex(form))

/**
 * Reads a document.
 * @throws UnreadableSource, NotAnAssessment with a Japanese reason
 */
export function extractDocument(bytes: Uint8Array, path = ''): Extraction {
  return extractSource(readSource(bytes, path))
}

/** Reads a document whose source is at hand already. */
export function extractSource(source: Source): Extraction {
  const stream = makeStream(source)
  const form = detectForm(stream)
  const index = indexOf(form)
  const { landmarks, issues: fileIssues } = pairFiles(stream, new Scanner(stream, index).run())
  const slots = new Slots(stream, index, landmarks)
  const printed = readEntries(stream, landmarks, slots)
  const fileNos = numberFiles(form, landmarks)
  const readWith = (entries: readonly Entry[]) => readAnswers({ stream, index, slots, entries, fileNos, slips })
  const all = readWith(printed)
  const entries = withoutUndeclared(printed, all)
  // What is said of an entry that is none is not to be said at all.
  const read = entries.length === printed.length ? all : readWith(entries)
  const { answers, marks } = read
  const log = readLog(stream, index, landmarks, answers)
  const coverage = new Coverage(stream)
  coverage.addSlots(slots, read.rest)
  coverage.addLandmarks(landmarks)
  const rows = log.changes.map((change) => change.span)
  for (const landmark of landmarks) if (landmark.kind === 'log') coverage.addLog(landmark, rows)
  const unexplained = coverage.unexplained()
  return {
    form: form.form,
    formVersion: readStamp(stream, landmarks),
    answers: answers.map((answer) => (answer.item.kind === 'table' ? tableAnswer(answer, log.changes) : answer)),
    marks,
    changes: log.changes,
    entries,
    fileNos,
    issues: [
      ...formIssues(form),
      ...fileIssues,
      ...read.issues,
      ...missingSections(answers, (item) => titleOf(index, item)),
      ...log.issues,
      ...unclearItems(log.changes),
      ...unexplained.issues,
      ...orphans(stream, landmarks),
      ...togetherIssues(entries),
    ],
    explainedBytes: unexplained.total - unexplained.bytes,
    unexplainedBytes: unexplained.bytes,
  }
}

/** A definition that no real document has confirmed yet: whoever reads the result must know. */
function formIssues(form: FormDefinition): Issue[] {
  if (form.confirmed) return []
  return [
    {
      severity: 'info',
      code: 'form_unconfirmed',
      message: `この様式の定義は実物で未確認の項目を含みます(${form.number} ${form.title})。大事な値は原文と照らし合わせてください。`,
      span: null,
    },
  ]
}

/** `Ⅱ 4. 特定個人情報ファイルの取扱いの委託` as a reader looks for it. */
function titleOf(index: LabelIndex, item: FormItem): string {
  const at = index.items.find((placed) => placed.item === item)
  const { chapter = '', title: chapterTitle = '' } = at?.chapter ?? {}
  const { section = '0', title = '' } = at?.section ?? {}
  const name = chapter.startsWith('annex') ? `別添${chapter.slice(5)}` : chapter
  return section === '0' ? `${name} ${chapterTitle}` : `${name} ${section}. ${title}`
}

/** The change log as an item of the form: answered where it holds a row. */
function tableAnswer(answer: Answer, changes: readonly Change[]): Answer {
  const [first, last] = [changes[0], changes.at(-1)]
  return first && last
    ? { ...answer, state: 'answered', span: { start: first.span.start, end: last.span.end } }
    : answer
}

function readStamp(stream: Stream, landmarks: readonly Landmark[]): string | null {
  const stamp = landmarks.find((landmark) => landmark.kind === 'stamp')
  return stamp ? wordsOf(stream, stamp).normalize('NFKC').replace(/[[\]]/g, '').trim() : null
}

/** The files that chapters Ⅱ and Ⅲ describe, at least one; none where the form describes no single file (様式2). */
function numberFiles(form: FormDefinition, landmarks: readonly Landmark[]): number[] {
  if (!form.chapters.some(({ perFile }) => perFile)) return []
  const last = Math.max(1, ...landmarks.map((landmark) => landmark.place.fileNo ?? 0))
  return Array.from({ length: last }, (_, i) => i + 1)
}

function readLog(
  stream: Stream,
  index: LabelIndex,
  landmarks: readonly Landmark[],
  answers: readonly Answer[],
): { changes: Change[]; issues: Issue[] } {
  const { source } = stream
  const read = landmarks
    .filter((landmark) => landmark.kind === 'log')
    .map((landmark) => {
      const { from, to } = sourceBounds(stream, landmark)
      return readChangeLog(stream, from, to)
    })
  const rows = read.flatMap((part) => part.rows)
  const items = resolveChanges(index, rows, answers)
  const changes = rows.map((row, i) => toChange(source, row, i + 1, items[i]?.id ?? null))
  return { changes, issues: read.flatMap(({ issues }) => issues) }
}

function toChange(source: Source, row: LogRow, no: number, itemId: string | null): Change {
  return {
    no,
    changedOn: row.changedOn,
    itemRaw: row.itemRaw,
    itemId,
    before: row.before,
    after: row.after,
    timing: row.timing,
    reason: row.reason,
    span: { start: source.byteAt[row.from] ?? 0, end: source.byteAt[row.to] ?? 0 },
  }
}

/** Labels whose place in the form cannot be told, with what stands below them. */
function orphans(stream: Stream, landmarks: readonly Landmark[]): Issue[] {
  return landmarks
    .filter((landmark) => landmark.kind === 'orphan')
    .map((landmark) => ({
      severity: 'warning',
      code: 'orphan_label',
      message: `「${wordsOf(stream, landmark)}」がどの欄のものか特定できません。前後のページが失われていないか確認してください。`,
      span: spanOf(stream, landmark),
    }))
}

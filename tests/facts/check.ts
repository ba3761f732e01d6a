/** Compares what was read from a document with its hand-read facts. */
import type { Answer, Change, Extraction, Mark } from '../../etl/extract/model'
import type { AnswerFact, ChangeFact, DocumentFacts, MarkFact, Where } from './fact'

/** What facts are about. */
export const SUBJECTS = [
  '様式',
  '選択',
  '日付',
  '委託先',
  '件数',
  '印(チェック欄)',
  '文章・その他の記載',
  '変更履歴の行',
  '変更の項目',
  '変更の区分',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** A fact that was looked up: right where it has no faults. */
export interface Examined {
  readonly subject: Subject
  readonly line: number | null
  readonly place: string
  readonly faults: readonly string[]
}

/** Which of the statements a fact is about, or why that cannot be told. */
type Found<T> = { readonly one: T } | { readonly fault: string }

/** Looks up every fact about the form, its answers, check boxes and rows of the change log. */
export function examineFacts(extraction: Extraction, facts: DocumentFacts): Examined[] {
  const about = (subject: Subject, line: number | null, place: string, faults: readonly string[]): Examined => ({
    subject,
    line,
    place,
    faults,
  })
  return [
    about('様式', null, 'form', differ('form', facts.form, extraction.form)),
    about('様式', null, 'form', differ('stamp', facts.formVersion, extraction.formVersion)),
    about('様式', null, 'change log', differ('rows', facts.changes, extraction.changes.length)),
    ...facts.answers.map((fact) => {
      const found = findAnswer(extraction.answers, fact.at)
      const subject = 'one' in found ? subjectOf(found.one) : '文章・その他の記載'
      return about(subject, fact.line, describe(fact.at), 'one' in found ? checkAnswer(found.one, fact) : [found.fault])
    }),
    ...facts.marks.map((fact) =>
      about('印(チェック欄)', fact.line, `${describe(fact.at)} [${fact.option}]`, checkMark(extraction, fact)),
    ),
    ...facts.changeRows.map((fact) =>
      about('変更履歴の行', fact.line, `change ${fact.no}`, checkChange(extraction.changes, fact)),
    ),
  ]
}

function subjectOf({ item }: Answer): Subject {
  if (item.concept === 'outsourcing.vendor') return '委託先'
  if (item.kind === 'choice') return '選択'
  if (item.kind === 'date') return '日付'
  if (item.kind === 'count') return '件数'
  return item.kind === 'marks' ? '印(チェック欄)' : '文章・その他の記載'
}

/** One message per failed fact: document, line, place, expected and got; empty when everything holds. */
export function checkFacts(extraction: Extraction, facts: DocumentFacts): string[] {
  return faultsOf(facts.file, examineFacts(extraction, facts))
}

export function faultsOf(file: string, examined: readonly Examined[]): string[] {
  return examined.flatMap(({ line, place, faults }) =>
    faults.map((fault) => `${file}${line === null ? '' : `:${line}`} ${place}: ${fault}`),
  )
}

function checkAnswer({ state, value, item }: Answer, fact: AnswerFact): string[] {
  // A choice is stored in the form's own words; a text keeps the width of its characters.
  const same = item.kind === 'choice' ? folded : bare
  const [got, expected] = [same(value ?? ''), same(fact.value ?? '')]
  return [
    ...differ('state', fact.state, state),
    ...(fact.value === undefined || got === expected ? [] : [`value: expected ${fact.value}, got ${value}`]),
    ...(fact.starts === undefined || got.startsWith(same(fact.starts))
      ? []
      : [`start: expected ${fact.starts}, got ${value?.slice(0, 60)}`]),
    ...(fact.ends === undefined || got.endsWith(same(fact.ends))
      ? []
      : [`end: expected ${fact.ends}, got ${value?.slice(-60)}`]),
  ]
}

function checkMark(extraction: Extraction, fact: MarkFact): string[] {
  const found = pick(
    extraction.marks.filter((mark) => stands(mark, fact.at) && folded(mark.option) === folded(fact.option)),
    fact.at.nth,
  )
  if ('fault' in found) return [found.fault]
  const { state, basis, detail } = found.one
  return [
    ...differ('state', fact.state, state),
    ...differ('basis', fact.basis, basis),
    ...(fact.detail === undefined ? [] : differ('detail', bareOrNull(fact.detail), bareOrNull(detail))),
  ]
}

function checkChange(changes: readonly Change[], fact: ChangeFact): string[] {
  const found = pick(changes.filter((change) => change.no === fact.no))
  if ('fault' in found) return [found.fault]
  const row = found.one
  return [
    ...differ('date', fact.changedOn, row.changedOn),
    ...differ('timing', fact.timing, row.timing),
    ...(folded(row.itemRaw).startsWith(folded(fact.itemStarts))
      ? []
      : [`item: expected ${fact.itemStarts}, got ${row.itemRaw}`]),
    ...(fact.before === undefined ? [] : differ('before', bare(fact.before), bare(row.before ?? ''))),
    ...(fact.after === undefined ? [] : differ('after', bare(fact.after), bare(row.after ?? ''))),
    ...(fact.reason === undefined ? [] : differ('reason', bareOrNull(fact.reason), bareOrNull(row.reason))),
  ]
}

/** Answers are looked at in the order of the form, which is how an extraction lists them. */
function findAnswer(answers: readonly Answer[], at: Where): Found<Answer> {
  if (at.after === undefined)
    return pick(
      answers.filter((answer) => stands(answer, at)),
      at.nth,
    )
  const control = { ...at, label: at.after }
  const start = answers.findIndex((answer) => stands(answer, control))
  if (start < 0) return { fault: `no ${at.after} to stand after` }
  const next = answers.slice(start + 1).find((answer) => stands(answer, at))
  return next ? { one: next } : { fault: `nothing after ${at.after}` }
}

/** Does the statement stand where the fact says? The n-th of several is told apart afterwards. */
function stands({ item, fileNo, entryNo }: Answer | Mark, at: Where): boolean {
  const perFile = at.chapter === 'II' || at.chapter === 'III'
  return (
    item.chapter === at.chapter &&
    item.section === at.section &&
    [item.label, ...item.aliases].some((label) => folded(label) === folded(at.label)) &&
    (at.risk === undefined || item.risk === at.risk) &&
    fileNo === (at.file ?? (perFile ? 1 : null)) &&
    entryNo === (at.entry ?? null) &&
    (at.repeat === undefined || item.repeatsPer === at.repeat)
  )
}

function pick<T>(candidates: readonly T[], nth?: number): Found<T> {
  const one = candidates[(nth ?? 1) - 1]
  if (one === undefined) return { fault: 'not read' }
  return nth === undefined && candidates.length > 1 ? { fault: `${candidates.length} stand there` } : { one }
}

const bare = (text: string): string => text.replace(/\s/gu, '')
const bareOrNull = (text: string | null): string | null => (text === null ? null : bare(text))
/** The form's own words are the same in half and full width. */
const folded = (text: string): string => bare(text.normalize('NFKC'))

/** Expected and got, where they are not the same. */
export function differ<T extends string | number | null>(what: string, expected: T, got: T): string[] {
  return expected === got ? [] : [`${what}: expected ${expected}, got ${got}`]
}

function describe({ chapter, section, label, risk, file, entry, repeat, nth, after }: Where): string {
  const parts: [string, string | number | undefined][] = [
    ['risk', risk],
    ['file', file],
    ['repeat', repeat],
    ['entry', entry],
    ['nth', nth],
    ['after', after],
  ]
  const more = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return `${chapter}.${section} ${label}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}

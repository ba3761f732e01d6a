/** A hand-made reading of a document: what a test states, with real bytes behind every statement. */
import { cleanText } from '../../../etl/extract/value'
import { optionName } from '../../../etl/extract/marks'
import type {
  Answer,
  AnswerState,
  Change,
  Entry,
  Extraction,
  Issue,
  Mark,
  MarkState,
  Span,
} from '../../../etl/extract/model'
import { formItems } from '../../../etl/forms'
import type { FormDefinition, FormItem } from '../../../etl/forms/types'
import { evidenceId } from '../../../etl/schema/evidence'
import { deriveAssessment } from '../../../etl/derive'
import type { DerivationContext } from '../../../etl/derive/context'
import type { DerivedRows } from '../../../etl/derive/rows'

/** Issues that a paper without a cover has. */
const ABOUT_COVER: readonly string[] = ['undated']

interface Where {
  readonly fileNo?: number
  readonly entryNo?: number
  readonly repeat?: FormItem['repeatsPer']
  readonly label?: string
  readonly section?: string
  readonly risk?: number
  readonly state?: AnswerState
}

export class Paper {
  private text = ''
  private readonly answers: Answer[] = []
  private readonly marks: Mark[] = []
  private readonly changes: Change[] = []
  private readonly entries: Entry[] = []

  constructor(
    private readonly form: FormDefinition,
    private readonly documentId = '00000000000000aa',
    private readonly fileNos: readonly number[] = [1],
  ) {}

  /** States an answer as printed; null is a cell that is there and says nothing. */
  answer(concept: string, printed: string | null, where: Where = {}): this {
    const item = this.item(concept, where)
    const { fileNo = null, entryNo = null } = where
    const state = where.state ?? (printed === null ? 'blank' : 'answered')
    const span = state === 'missing' ? null : this.print(printed ?? item.label)
    const value = printed === null ? null : cleanText(printed)
    this.answers.push({ item, fileNo, entryNo, state, value, span, note: null })
    return this
  }

  mark(concept: string, option: string, state: MarkState, detail: string | null, where: Where = {}): this {
    const item = this.item(concept, where)
    const { fileNo = null, entryNo = null } = where
    const span = this.print(`[ ] ${option}`)
    const basis = state === 'undetermined' ? 'none' : 'mark'
    this.marks.push({ item, fileNo, entryNo, option: optionName(option), state, basis, detail, span })
    return this
  }

  entry(kind: Entry['kind'], entryNo: number, fileNo: number | null = 1): this {
    this.entries.push({
      kind,
      fileNo: kind === 'system' ? null : fileNo,
      entryNo,
      span: this.print(`${kind}${entryNo}`),
    })
    return this
  }

  change(row: Partial<Change>): this {
    const defaults = {
      changedOn: null,
      itemRaw: '',
      itemId: null,
      before: null,
      after: null,
      timing: null,
      reason: null,
    }
    const span = this.print(`${row.before ?? ''}\t${row.after ?? ''}`)
    this.changes.push({ ...defaults, no: this.changes.length + 1, span, ...row })
    return this
  }

  extraction(): Extraction {
    return {
      form: this.form.form,
      formVersion: null,
      answers: this.answers,
      marks: this.marks,
      changes: this.changes,
      entries: this.entries,
      fileNos: this.fileNos,
      issues: [],
      explainedBytes: 0,
      unexplainedBytes: 0,
    }
  }

  context(): DerivationContext {
    return {
      documentId: this.documentId,
      extraction: this.extraction(),
      evidence: (span) => (span ? evidenceId(this.documentId, span) : null),
      text: (span) => Buffer.from(this.text).subarray(span.start, span.end).toString(),
    }
  }

  derive(): DerivedRows {
    return deriveAssessment(this.context()).rows
  }

  issues(): Issue[] {
    return deriveAssessment(this.context()).issues.filter(({ code }) => !ABOUT_COVER.includes(code))
  }

  /** The words at an evidence id. */
  words(evidence: string | null): string {
    const [start = '', end = ''] = evidence?.split(':')[1]?.split('-') ?? []
    return this.context().text({ start: Number(start), end: Number(end) })
  }

  private print(words: string): Span {
    const start = Buffer.byteLength(this.text)
    const span = { start, end: start + Buffer.byteLength(words) }
    this.text += `${words}\n`
    return span
  }

  private item(concept: string, { repeat, label, section, risk }: Where): FormItem {
    const item = formItems(this.form).find(
      (each) =>
        each.concept === concept &&
        (repeat === undefined || each.repeatsPer === repeat) &&
        (label === undefined || each.label === label) &&
        (section === undefined || each.section === section) &&
        (risk === undefined || each.risk === risk),
    )
    if (!item) throw new Error(`${this.form.form} has no item ${concept} ${label ?? ''}`)
    return item
  }
}

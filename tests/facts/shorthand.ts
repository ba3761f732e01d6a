/** Short ways to write facts down, so that the lists of facts read like the document. */
import type { AnswerState, MarkBasis, MarkState } from '../../etl/extract/model'
import type { AnswerFact, ChangeFact, MarkFact, Where } from './fact'

type Context = Omit<Where, 'chapter' | 'section' | 'label'>
/** An option, or an option with what stands in its parentheses (null: printed and empty). */
type Box = string | readonly [option: string, detail: string | null]

/** Facts of one section; `context` holds for all of them, e.g. the risk or the 委託事項. */
export function inSection(chapter: string, section: string, context: Context = {}) {
  const at = (label: string, more: Context = {}): Where => ({ chapter, section, label, ...context, ...more })
  const boxes = (state: MarkState, basis: MarkBasis) => (line: number, label: string, list: readonly Box[]) =>
    list.map((box): MarkFact => {
      const [option, detail] = typeof box === 'string' ? [box] : box
      return { at: at(label), option, state, basis, line, ...(detail === undefined ? {} : { detail }) }
    })
  return {
    /** The whole answer, word for word. */
    value: (line: number, label: string, value: string, more: Context = {}): AnswerFact => ({
      at: at(label, more),
      state: 'answered',
      value,
      line,
    }),
    /** A long answer, by its first and last words. */
    text: (line: number, label: string, starts: string, ends: string, more: Context = {}): AnswerFact => ({
      at: at(label, more),
      state: 'answered',
      starts,
      ends,
      line,
    }),
    /** An answer of which only the state, and perhaps the beginning or the end, can be told. */
    state: (line: number, label: string, state: AnswerState, more: Context = {}): AnswerFact => ({
      at: at(label, more),
      state,
      line,
    }),
    /** Several items of one state, each with its line. */
    states: (state: AnswerState, items: readonly (readonly [line: number, label: string, more?: Context])[]) =>
      items.map(([line, label, more]): AnswerFact => ({ at: at(label, more), state, line })),
    checked: boxes('checked', 'mark'),
    unchecked: boxes('unchecked', 'mark'),
    undetermined: boxes('undetermined', 'none'),
    /** Checked by its filled-in parentheses alone. */
    detailed: boxes('checked', 'detail'),
  }
}

/** Rows of one day of the change log. */
export function onDay(changedOn: string | null) {
  return (
    line: number,
    no: number,
    timing: ChangeFact['timing'],
    itemStarts: string,
    more: Pick<ChangeFact, 'before' | 'after' | 'reason'> = {},
  ): ChangeFact => ({ no, changedOn, itemStarts, timing, line, ...more })
}

/** What the reader does not tell, and says so: becomes rows of `load_issue`. */
import type { FormItem } from '../forms/types'
import { parseDate, parseDateRange } from '../read/dates'
import { remembering } from '../read/remember'
import type { MarkReading } from './marks'
import type { Answer, Change, Issue } from './model'

const REPEATS: Readonly<Record<NonNullable<FormItem['repeatsPer']>, string>> = {
  file: '',
  system: 'システム',
  outsourcing: '委託事項',
  provision: '提供先',
  transfer: '移転先',
}

/** `委託先名(ファイル2・委託事項3)`. */
function nameOf({ item, fileNo, entryNo }: Answer): string {
  const file = fileNo === null || fileNo === 1 ? [] : [`ファイル${fileNo}`]
  const entry = entryNo === null || item.repeatsPer === null ? [] : [`${REPEATS[item.repeatsPer]}${entryNo}`]
  const place = [...file, ...entry].join('・')
  return place === '' ? `「${item.label}」` : `「${item.label}」(${place})`
}

/** What an answer leaves open: which option or text is meant, whether a box is ticked, which day a date is; null where nothing. */
export function abstention(answer: Answer, marks: readonly MarkReading[]): Issue | null {
  const { item, state, value, note, span } = answer
  if (item.kind === 'marks' && marks.some((mark) => mark.state === 'undetermined')) {
    const open = marks.filter((mark) => mark.state === 'undetermined').map(({ option }) => option)
    const message = `${nameOf(answer)}のチェックの有無を判別できません: ${open.join('、')}。原文を確認してください。`
    // No warning: nearly every scanned page has such boxes, and each says so in its own state.
    return { severity: 'info', code: 'marks_undetermined', message, span }
  }
  if (state === 'undetermined') {
    const message = `${nameOf(answer)}の回答を特定できません: ${note ?? '記載が読み取れない'}。原文を確認してください。`
    return { severity: 'warning', code: `${item.kind}_undetermined`, message, span }
  }
  if (item.kind === 'date' && state === 'answered' && value !== null && !namesDay(value)) {
    const message = `${nameOf(answer)}の「${value}」は日付として特定できません。日付の列は空欄とし、記載のまま残します。`
    return { severity: 'info', code: 'date_unclear', message, span }
  }
  return null
}

const namesDay = remembering((value: string): boolean => {
  if (parseDate(value) !== null) return true
  const { from, to } = parseDateRange(value)
  return from !== null || to !== null
})

/** Rows of the change log of which it cannot be told which item they concern. */
export function unclearItems(changes: readonly Change[]): Issue[] {
  return changes
    .filter(({ itemId }) => itemId === null)
    .map(({ no, itemRaw, span }): Issue => ({
      severity: 'info',
      code: 'change_item_unclear',
      message: `変更箇所の${no}件目の項目「${itemRaw.slice(0, 60)}」がどの欄を指すか特定できません。項目の列は空欄とし、記載のまま残します。`,
      span,
    }))
}

/** Sections of which nothing is in the text: their pages were lost, or the printed version of the form has none. */
export function missingSections(answers: readonly Answer[], titleOf: (item: FormItem) => string): Issue[] {
  const keyOf = ({ item, fileNo }: Answer): string => `${item.chapter}.${item.section}#${fileNo ?? ''}`
  const asked = answers.filter(({ item, entryNo }) => entryNo === null && item.chapter !== 'cover')
  const lost = asked.filter(({ state }) => state === 'missing')
  if (lost.length === 0) return []
  const printed = new Set(asked.filter(({ state }) => state !== 'missing').map(keyOf))
  const sections = new Map<string, Answer>()
  for (const answer of lost) if (!sections.has(keyOf(answer))) sections.set(keyOf(answer), answer)
  return [...sections].flatMap(([key, first]): Issue[] => {
    if (printed.has(key)) return []
    const file = first.fileNo === null || first.fileNo === 1 ? '' : `(ファイル${first.fileNo})`
    const message = `「${titleOf(first.item)}」${file}が本文に見つかりません。ページが失われていないか確認してください。`
    return [{ severity: 'info', code: 'section_missing', message, span: null }]
  })
}

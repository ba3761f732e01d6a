/** `npm run accuracy`: the hand-read facts of the five documents and how many of them the reader gets right, by subject. */
import stringWidth from 'string-width'
import { accuracyOf, examineAll } from './accuracy'

const pad = (text: string, width: number): string => ' '.repeat(Math.max(0, width - stringWidth(text))) + text

const rows = accuracyOf(examineAll())
const sum = (key: 'facts' | 'right'): number => rows.reduce((all, row) => all + row[key], 0)
const total = { subject: '計', facts: sum('facts'), right: sum('right') }
console.log(['項目', '人手で読んだ事実', '正しく読めた数', '正答率'].map((head) => pad(head, 20)).join(''))
for (const { subject, facts, right } of [...rows, total]) {
  const share = facts === 0 ? '-' : `${((100 * right) / facts).toFixed(1)} %`
  console.log([subject, String(facts), String(right), share].map((cell) => pad(cell, 20)).join(''))
}

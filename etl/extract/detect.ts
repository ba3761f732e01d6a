/** Which form a text is written on, by its title, its stamp or its own headings. */
import { forms } from '../forms'
import type { FormDefinition } from '../forms/types'
import type { Stream } from '../read/stream'

/** A text that is no assessment this reader knows. The message is Japanese and says what to do. */
export class NotAnAssessment extends Error {
  override name = 'NotAnAssessment'
}

const TITLE = /特定個人情報保護評価書\(((?:基礎|重点|全)項目評価書)\)/
const STAMP = /(?:令和|平成)(?:\d{1,2}|元)年\d{1,2}月(様式\d)/
/** The title stands so far up, where it is not lost. */
const HEAD = 2000
/** Headings that only one of the forms prints. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  full: [
    '特定個人情報ファイルを取り扱う理由',
    '委託先名の確認方法',
    'NISC政府機関統一基準群',
    '特定個人情報ファイルの取扱いプロセスにおけるリスク対策',
  ],
  basic: ['しきい値判断項目', '提出する特定個人情報保護評価書の種類', '規則第9条第2項の適用', '人手を介在させる作業'],
  priority: ['重点項目評価', '委託先における不正な使用等のリスク', 'IIIリスク対策'],
}

/** @throws NotAnAssessment where the text shows no form. */
export function detectForm(stream: Stream): FormDefinition {
  return formTitled(withoutBoundaries(stream.text.slice(0, HEAD))) ?? formOfWhole(withoutBoundaries(stream.text))
}

const withoutBoundaries = (text: string): string => text.replace(/[\n\t\v]/g, '')

/** The form whose whole title a text bears. */
function formTitled(text: string): FormDefinition | undefined {
  const title = TITLE.exec(text)?.[1]
  return title === undefined ? undefined : forms.find((form) => form.title === title)
}

function formOfWhole(text: string): FormDefinition {
  const title = TITLE.exec(text)?.[1] ?? /((?:重点|全|基礎)項目評価書)/.exec(text.slice(0, 400))?.[1]
  const number = STAMP.exec(text)?.[1]
  const named = forms.find((form) => form.title === title) ?? forms.find((form) => form.number === number)
  if (named) return named
  const likely = forms
    .map((form) => ({ form, hits: (TELLING[form.form] ?? []).filter((words) => text.includes(words)).length }))
    .sort((a, b) => b.hits - a.hits)[0]
  if (likely && likely.hits >= 2) return likely.form
  throw new NotAnAssessment(
    '特定個人情報保護評価書の表題も様式の項目も見つかりません。評価書のテキストかどうか確認してください。',
  )
}

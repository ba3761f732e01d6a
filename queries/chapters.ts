import type { codes } from '../etl/schema/codes'

type Form = keyof typeof codes.form

/** Titles of the chapters (別添 included) as the forms print them, and in English. */
const titles: Record<string, readonly [ja: string, en: string]> = {
  cover: ['表紙', 'Cover'],
  I: ['Ⅰ 基本情報', 'I Basic information'],
  II: ['Ⅱ ファイルの概要', 'II Files'],
  III: ['Ⅲ リスク対策', 'III Risk measures'],
}

const byForm: Record<Form, Record<string, readonly [ja: string, en: string]>> = {
  basic: {
    I: ['Ⅰ 関連情報', 'I Related information'],
    II: ['Ⅱ しきい値判断項目', 'II Threshold items'],
    III: ['Ⅲ しきい値判断結果', 'III Threshold result'],
    IV: ['Ⅳ リスク対策', 'IV Risk measures'],
    annex1: ['別添 変更箇所', 'Annex 1 Change log'],
  },
  priority: {
    annex1: ['別添1 記録項目', 'Annex 1 Recorded items'],
    IV: ['Ⅳ 開示請求、問合せ', 'IV Disclosure requests'],
    V: ['Ⅴ 評価実施手続', 'V Assessment procedure'],
    annex2: ['別添2 変更箇所', 'Annex 2 Change log'],
  },
  full: {
    annex1: ['別添1 事務の内容', 'Annex 1 Procedure'],
    annex2: ['別添2 記録項目', 'Annex 2 Recorded items'],
    IV: ['Ⅳ その他のリスク対策', 'IV Other measures'],
    V: ['Ⅴ 開示請求、問合せ', 'V Disclosure requests'],
    VI: ['Ⅵ 評価実施手続', 'VI Assessment procedure'],
    annex3: ['別添3 変更箇所', 'Annex 3 Change log'],
  },
}

/** A chapter's short title in a form; the chapter's own name where the form has no such chapter. */
export function chapterTitle(form: Form, chapter: string, locale: 'ja' | 'en'): string {
  const title = byForm[form][chapter] ?? titles[chapter]
  return title?.[locale === 'ja' ? 0 : 1] ?? chapter
}

/** A chapter's number as the forms print it, whatever the form: `Ⅱ`, `別添1`. */
export function chapterNumber(chapter: string, locale: 'ja' | 'en'): string {
  if (chapter === 'cover') return locale === 'ja' ? '表紙' : 'Cover'
  const annex = /^annex(\d)$/.exec(chapter)?.[1]
  if (annex !== undefined) return locale === 'ja' ? `別添${annex}` : `Annex ${annex}`
  return locale === 'ja' ? (romans[chapter] ?? chapter) : chapter
}

const romans: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', VI: 'Ⅵ' }

import type { codes } from '../etl/schema/codes'
import { chapterNumber } from './chapters'

type Form = keyof typeof codes.form
type Title = readonly [ja: string, en: string]

/** Short titles of the sections on risks and measures, which the forms print alike. */
const common: Readonly<Record<string, Title>> = {
  '2': ['入手', 'Acquisition'],
  '3': ['使用', 'Use'],
  '4': ['委託', 'Outsourcing'],
  '5': ['提供・移転', 'Provision, transfer'],
  '6': ['ネットワーク接続', 'Network linkage'],
  '7': ['保管・消去', 'Retention, erasure'],
}

const audit: Title = ['監査', 'Audit']
const education: Title = ['教育・啓発', 'Education']
const others: Title = ['その他の対策', 'Other measures']

const byForm: Readonly<Record<Form, Readonly<Record<string, Title>>>> = {
  basic: {
    'IV.8': ['人手による作業', 'Manual work'],
    'IV.9': audit,
    'IV.10': education,
    'IV.11': ['優先度の高い対策', 'Priority measure'],
  },
  priority: { 'III.8': audit, 'III.9': education, 'III.10': others },
  full: { 'IV.1': audit, 'IV.2': education, 'IV.3': others },
}

/** The chapter on risks of each form. */
const riskChapter: Readonly<Record<Form, string>> = { basic: 'IV', priority: 'III', full: 'III' }

/** A section on risk measures (`III.4`) by its number and short title: `Ⅲ4 委託`. */
export function riskSectionTitle(form: Form, section: string, locale: 'ja' | 'en'): string {
  const [chapter = '', number = ''] = section.split('.')
  const title = byForm[form][section] ?? (chapter === riskChapter[form] ? common[number] : undefined)
  const place = `${chapterNumber(chapter, locale)}${locale === 'ja' ? '' : '.'}${number}`
  return title === undefined ? place : `${place} ${title[locale === 'ja' ? 0 : 1]}`
}

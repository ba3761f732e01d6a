import type { Form } from '../state/filters'
import type { Locale } from '../state/preferences.svelte'

const formNames: Record<Form, Record<Locale, string>> = {
  basic: { ja: '様式2', en: 'Form 2' },
  priority: { ja: '様式3', en: 'Form 3' },
  full: { ja: '様式4', en: 'Form 4' },
}

export const isForm = (word: string): word is Form => Object.hasOwn(formNames, word)

/** A form's number: short enough for a heading. */
export const formName = (form: Form, locale: Locale): string => formNames[form][locale]

import { formTerm } from '../i18n/format'
import { answerStates } from '../state/view'
import type { Locale } from '../state/preferences.svelte'

/** States that are no answer, in words: the last columns of a table of answers. */
export const unansweredStates = (locale: Locale): string[] =>
  answerStates.filter((state) => state !== 'answered').map((state) => formTerm(state, locale))

import { EngineError } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import { catalogue } from './catalogues'

/** What went wrong and what to do, and the technical reason (empty when there is none). */
export function explainFailure(error: Error, locale: Locale): { message: string; detail: string } {
  if (!(error instanceof EngineError)) return { message: error.message, detail: '' }
  return { message: catalogue(locale).failure(error), detail: error.detail }
}

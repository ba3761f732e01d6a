import { preferences, type Locale } from '../state/preferences.svelte'
import { en } from './en'
import { ja, type Messages } from './ja'

const catalogues: Record<Locale, Messages> = { ja, en }

/** The words of the chosen language. */
export const messages = (): Messages => catalogues[preferences.locale]

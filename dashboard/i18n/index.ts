import { preferences } from '../state/preferences.svelte'
import { catalogue } from './catalogues'
import type { Messages } from './ja'

/** The words of the chosen language. */
export const messages = (): Messages => catalogue(preferences.locale)

import { frame } from './en/frame'
import { reading } from './en/reading'
import { survey } from './en/survey'
import type { Messages } from './ja'

/** The dashboard's words in English. */
export const en: Messages = { ...frame, ...survey, ...reading }

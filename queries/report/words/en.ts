/** The report's own words in English. Quoted words stay Japanese. */
import { frame } from './en-frame'
import { material } from './en-material'
import { oversight } from './en-oversight'
import { survey } from './en-survey'
import type { Words } from './ja'

export const en: Words = { ...frame, ...oversight, ...survey, ...material }

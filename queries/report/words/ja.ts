/** The report's own words in Japanese; their type is the catalogue that every language fills. */
import { frame } from './ja-frame'
import { material } from './ja-material'
import { oversight } from './ja-oversight'
import { survey } from './ja-survey'

export const ja = { ...frame, ...oversight, ...survey, ...material }

export type Words = typeof ja
export type Concept = keyof Words['concepts']

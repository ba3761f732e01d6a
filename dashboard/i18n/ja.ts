import { frame } from './ja/frame'
import { reading } from './ja/reading'
import { survey } from './ja/survey'

/** The dashboard's words in Japanese; the English catalogue has this one's type, so neither can lack a word. */
export const ja = { ...frame, ...survey, ...reading }

export type Messages = typeof ja

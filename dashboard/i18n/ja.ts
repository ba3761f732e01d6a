import type { EngineError } from '../engine'
import { columns } from './ja/columns'
import { downloads } from './ja/downloads'
import { frame } from './ja/frame'
import { offline } from './ja/offline'
import { reading } from './ja/reading'
import { survey } from './ja/survey'

/** The dashboard's words in Japanese; the English catalogue has this one's type, so neither can lack a word. */
export const ja = {
  ...frame,
  ...survey,
  ...reading,
  columns,
  downloads,
  offline,
  /** What an engine's failure means and what to do. */
  failure: (error: EngineError): string => error.message,
  /** A term of the forms (a heading, a label, an option); a document's own words stay as they are. */
  term: (term: string): string => term,
  /** An answer: an option of the forms or several; a document's own words stay as they are. */
  answer: (answer: string): string => answer,
}

export type Messages = typeof ja

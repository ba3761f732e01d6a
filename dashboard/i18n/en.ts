import { answerInEnglish, inEnglish } from '../../queries/english'
import { columns } from './en/columns'
import { downloads } from './en/downloads'
import { failures } from './en/failures'
import { frame } from './en/frame'
import { offline } from './en/offline'
import { reading } from './en/reading'
import { survey } from './en/survey'
import type { Messages } from './ja'

/** The dashboard's words in English, the forms' among them. */
export const en: Messages = {
  ...frame,
  ...survey,
  ...reading,
  columns,
  downloads,
  offline,
  failure: ({ failure }) => failures[failure],
  term: (term) => inEnglish(term) ?? term,
  answer: (answer) => answerInEnglish(answer) ?? answer,
}

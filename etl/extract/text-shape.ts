/** What must be known of the words of a text item before they are taken for its value. */
import { remembering } from '../read/remember'
import { LINE } from '../read/stream'
import { isOptionList } from './choice'
import { contentIn, saysNothing } from './value'

export interface TextShape {
  /** Nothing stands there but dashes or なし. */
  readonly blank: boolean
  /** Nothing stands there but the option list of another item. */
  readonly optionList: boolean
  /** Below its first line stands … */
  readonly below: {
    /** … a sentence, unless it is a note (as to a name), … */
    readonly sentence: boolean
    /** … or a line of dashes or なし. */
    readonly blank: boolean
  }
}

const SENTENCE = /^[^※(].*。/

/** The shape of a folded text with its boundaries. */
export const shapeOf = remembering((text: string): TextShape => {
  const [, ...below] = text
    .split(LINE)
    .map(contentIn)
    .filter((line) => line !== '')
  return {
    blank: saysNothing(contentIn(text)),
    optionList: isOptionList(text),
    below: { sentence: below.some((line) => SENTENCE.test(line)), blank: below.some(saysNothing) },
  }
})

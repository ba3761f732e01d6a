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

/** Words in one line. */
const PLAIN: TextShape = { blank: false, optionList: false, below: { sentence: false, blank: false } }
/** What any other shape has somewhere: several lines, the number of an option, a dash or なし at the beginning. */
const OTHER = /[\n)]|^[\t\v]*(?:[-ー一・(な無]|$)/

/** The shape of a folded text with its boundaries. */
export function shapeOf(text: string): TextShape {
  return OTHER.test(text) ? otherShape(text) : PLAIN
}

const otherShape = remembering((text: string): TextShape => {
  const lines = text
    .split(LINE)
    .map(contentIn)
    .filter((line) => line !== '')
  const below = lines.slice(1)
  return {
    blank: saysNothing(lines.join('')),
    optionList: isOptionList(text),
    below: { sentence: below.some((line) => SENTENCE.test(line)), blank: below.some(saysNothing) },
  }
})

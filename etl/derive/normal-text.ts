/** One wording for what two printings of a text say alike: what passages are compared by, and shown in. */
import { hash } from 'node:crypto'
import { cleanText } from '../extract/value'
import { fold } from '../read/fold'

/** Stands for the body that speaks, however it calls itself. */
export const OWN_BODY = '本団体'

/** `本市`, `当町`, `○○市`; not 本区分, 日本町, 本町1丁目, 当道路 … */
const SPEAKER =
  /(?<![日基原根資見])(?:本|当)(?:市(?!場|販)|区(?![分域間画])|町(?![\d一二三四五六七八九十内])|村|県|都|府|道(?!路)|団体|組合|広域連合)|[○●]{2}(?:市|区|町|村|県)/g
/** Numbers and bullets before an item, and what a list of Markdown or of a table leaves there. */
const MARKER = /^(?:[①-⑳⓪㉑-㊿]|\(※?\d{0,2}\)|\([ァ-ヶa-z]\)|※\d{0,2}|\d{1,2}[.](?!\d)|[・●○■□◆◇*-])+/
/** `(※1)` within a sentence points at a note that may be numbered otherwise elsewhere. */
const NOTE_REFERENCE = /\(※\d{0,2}\)|\[※\d{0,2}\]/g
/** Words that are printed with and without their last long mark, besides those of `fold`. */
const LONG_MARK = /(コンピュータ|ブラウザ|フォルダ|プリンタ|リテラシ|メモリ|ルータ|ベンダ|オペレータ|プロバイダ)ー/g
const MARKUP = /[<&*|]/
/** What carries no words. */
const PUNCTUATION = /[\p{P}\p{S}]/gu

/**
 * The words of a printed passage in one spelling: widths, spaces, dashes, brackets, サーバ/サーバー, comma and full stop alike,
 * without its number or bullet, without references to notes and the last full stop; 本市, 当市, 本区 … become one word.
 */
export function normalText(printed: string): string {
  return fold(MARKUP.test(printed) ? cleanText(printed) : printed)
    .replace(MARKER, '')
    .replace(NOTE_REFERENCE, '')
    .replace(LONG_MARK, '$1')
    .replace(/(?<!\d),|,(?!\d)/g, '、')
    .replace(/(?<=[ぁ-んァ-ヶ一-龠々])\./g, '。')
    .replace(/【/g, '[')
    .replace(/】/g, ']')
    .replace(/『/g, '「')
    .replace(/』/g, '」')
    .replace(SPEAKER, OWN_BODY)
    .replace(/[、。・:;-]+$/, '')
}

/** A normalised text with the body's own name as `OWN_BODY`, its prefecture before it included. */
export function withoutName(text: string, name: string, prefecture: string | null): string {
  if (!text.includes(name)) return text
  return text.replaceAll(`${prefecture ?? ''}${name}`, OWN_BODY).replaceAll(name, OWN_BODY)
}

/** What is left of a normalised text without its punctuation and signs. */
export function lettersOf(text: string): string {
  return text.replace(PUNCTUATION, '')
}

/** Key of a normalised text: first 16 hex digits of its SHA-256. */
export function passageId(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16)
}

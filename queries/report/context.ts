import { forms } from '../../etl/forms'
import { chapterNumber } from '../chapters'
import { answerInEnglish, inEnglish } from '../english'
import type { Fields } from './fields'
import { printed, text, type Cell, type Column, type Quote } from './model'
import type { Facts } from './questions'
import { quoterOf } from './quotes'
import { dayIn, wordsIn, type Language, type Words } from './words'

/** What is known once for the whole warehouse. */
export interface Warehouse {
  readonly lang: Language
  readonly labels: readonly Fields[]
  readonly release: Fields
}

/** What the sections of one body's report are written from. */
export class Context {
  readonly lang: Language
  readonly words: Words
  readonly facts: Facts
  readonly release: Fields
  readonly quote: (evidenceId: string | null) => Quote | null
  readonly #labels: ReadonlyMap<string, string>

  constructor({ lang, labels, release }: Warehouse, facts: Facts) {
    this.lang = lang
    this.words = wordsIn[lang]
    this.facts = facts
    this.release = release
    this.quote = quoterOf(facts, this.words)
    this.#labels = new Map(
      labels.map((row) => [`${row.text('domain')}.${row.text('code')}`, row.text(`label_${lang}`) ?? '']),
    )
  }

  /** A code's label; a code that the warehouse does not explain is shown as it is. */
  label(domain: string, code: string | null): string {
    return code === null ? this.words.unknown : (this.#labels.get(`${domain}.${code}`) ?? code)
  }

  day(day: string | null): string {
    return day === null ? this.words.unknown : dayIn(this.lang, day)
  }

  /** The quotes of evidence; what has no words in the documents is left out. */
  quotes(...evidenceIds: readonly (string | null)[]): readonly Quote[] {
    return [...new Set(evidenceIds)].flatMap((id) => this.quote(id) ?? [])
  }

  /** A document's answer in its own words, or the state it is in where it has none, with where it stands. */
  answer(value: string | null, state: string | null, evidenceId: string | null): Cell {
    const quotes = this.quotes(evidenceId)
    if (state === 'answered' && value !== null) return this.answered(value, { quotes })
    return text(this.label('answer_state', state), { quotes, strong: state === 'undetermined' || state === 'missing' })
  }

  /** A term of the forms (a label, a heading, a risk) in the report's language. */
  term(term: string | null, more: Partial<Cell> = {}): Cell {
    return this.#told(term, this.lang === 'en' && term !== null ? inEnglish(term) : null, more)
  }

  /** What a document answers: in the report's language where it is the form's own option, else in its own words. */
  answered(value: string | null, more: Partial<Cell> = {}): Cell {
    return this.#told(value, this.lang === 'en' && value !== null ? answerInEnglish(value) : null, more)
  }

  /** An answer quoted in a sentence: `None occurred “発生なし”`. */
  quoteOf(answer: string): string {
    const { value, original } = this.answered(answer)
    const quoted = this.words.quote(answer)
    return original === undefined ? quoted : `${value ?? ''} ${quoted}`
  }

  #told(japanese: string | null, english: string | null, more: Partial<Cell>): Cell {
    if (japanese === null) return text(null, more)
    return english === null ? printed(japanese, more) : text(english, { original: japanese, ...more })
  }

  /** The answers of one assessment to a concept. */
  answersTo(assessmentId: string | null, concept: string): readonly Fields[] {
    return this.facts.answers.filter(
      (answer) => answer.text('assessment_id') === assessmentId && answer.text('concept') === concept,
    )
  }

  /** The answers of one outsourcing item to a concept. */
  answersOfItem(item: Fields, concept: string): readonly Fields[] {
    return this.answersTo(item.text('assessment_id'), concept).filter(
      (answer) =>
        answer.number('file_no') === item.number('file_no') && answer.number('entry_no') === item.number('entry_no'),
    )
  }

  /** What tells an assessment from the body's others. */
  nameOf(assessment: Fields): string {
    const number = assessment.text('assessment_no')
    const name = assessment.text('procedure') ?? assessment.text('title')
    const parts = [number === null ? null : this.words.assessmentNo(number), name]
    return parts.filter((part) => part !== null).join(' ') || (assessment.text('assessment_id') ?? '')
  }

  /** A column that says which assessment a row is about, where the body has several. */
  get assessmentColumn(): readonly Column[] {
    return this.#several ? [{ label: this.words.columns.assessment, width: 24, group: true }] : []
  }

  /** That column's cell for a row about an assessment. */
  assessmentCell(row: Fields): readonly Cell[] {
    return this.#several ? [text(this.assessmentName(row.text('assessment_id')))] : []
  }

  assessmentName(assessmentId: string | null): string {
    const assessment = this.facts.assessments.find((each) => each.text('assessment_id') === assessmentId)
    return assessment ? this.nameOf(assessment) : (assessmentId ?? '')
  }

  get #several(): boolean {
    return this.facts.assessments.length > 1
  }

  /** A section of a form as the form heads it, e.g. `Ⅲ 7. 特定個人情報の保管・消去`. */
  sectionTitle(form: string | null, chapter: string, section: string, place: string | null = null): Cell {
    const chapters = forms.find((each) => each.form === form)?.chapters ?? []
    const printed = chapters.find((each) => each.chapter === chapter)
    const title = printed?.sections.find((each) => each.section === section)?.title ?? ''
    const { value, original } = this.term(title)
    const heading = this.words.chapterSection(chapterNumber(chapter, this.lang), section, String(value ?? ''))
    return text(place === null ? heading : `${heading} (${place})`, original === undefined ? {} : { original })
  }

  /** The same for the `III.7` of risks and controls. */
  riskSectionTitle(form: string | null, section: string | null, place: string | null): Cell {
    const [chapter = '', number = '0'] = (section ?? '').split('.')
    return this.sectionTitle(form, chapter, number, place)
  }

  /** Where an item stands that repeats, e.g. `ファイル1、2件目`; null for one that does not. */
  placeOf(row: Fields): string | null {
    const [file, entry] = [row.number('file_no'), row.number('entry_no')]
    const several = this.facts.outsourcing_declared.length > this.facts.assessments.length
    const parts = [
      file === null || !several ? null : this.words.fileNo(file),
      entry === null ? null : this.words.entryNo(entry),
    ].filter((part) => part !== null)
    return parts.length === 0 ? null : parts.join(this.words.list)
  }
}

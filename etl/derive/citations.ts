/** Table `citation`: the laws, articles and items of tables that the current text cites. */
import type { Answer, Issue, Span } from '../extract/model'
import { remembering } from '../read/remember'
import type { Row } from '../schema'
import { cite, type DerivationContext } from './context'
import { statuteOf } from './legal/annex-items'
import { readStatement, type Mention, type Statement } from './legal/parse'
import { alignWords } from './legal/place'
import { Laws } from './legal/resolve'
import { partOfSpan } from './passages'

type Citation = Row<'citation'>

/** Items that ask for the law: an item of 別表 that they state without a law is one of 番号法. */
const LEGAL_BASIS = /\.legal_basis$/

interface Read {
  readonly answer: Answer
  readonly value: string
  readonly span: Span
  readonly statement: Statement
}

/**
 * One row for each law, article and item of a table, in the order of the form and of the words; an issue for each article
 * whose law only an abbreviation names that the document does not define.
 */
export function deriveCitations(
  context: DerivationContext,
  assessmentId: string,
): { citation: Citation[]; issues: Issue[] } {
  const read = context.extraction.answers.flatMap((answer) => statementOf(answer) ?? [])
  const laws = new Laws(read.flatMap(({ statement }) => statement.definitions))
  const issues: Issue[] = []
  const citation = read.flatMap(({ answer, value, span, statement }) => {
    const cited = statement.mentions.map((mention) => ({ mention, law: lawOf(laws, mention, answer) }))
    if (!cited.some(({ mention, law }) => law !== null || mention.article !== null)) return []
    const placeOf = places(context, value, span)
    let ordinal = 0
    return cited.flatMap(({ mention, law }): Citation[] => {
      const { article, table, item, start, end } = mention
      const text = value.slice(start, end)
      if (law === null) {
        if (article !== null) issues.push(undefinedLaw(text, placeOf(mention)))
        return []
      }
      return [
        {
          assessment_id: assessmentId,
          item_id: answer.item.id,
          file_no: answer.fileNo,
          entry_no: answer.entryNo,
          ordinal: ++ordinal,
          law,
          article,
          table_name: table,
          table_item: item,
          statute: statuteOf(law, table, item),
          text,
          evidence_id: cite(context, placeOf(mention)),
        },
      ]
    })
  })
  return { citation, issues }
}

function undefinedLaw(text: string, span: Span): Issue {
  return {
    severity: 'info',
    code: 'citation_law_undefined',
    message: `「${text}」がどの法令の条項か、文書の中に定義(以下「…」という。)がないため決められません。引用の表には含めていません。`,
    span,
  }
}

function statementOf(answer: Answer): Read | null {
  const { item, state, value, span } = answer
  if (item.kind !== 'text' || (state !== 'answered' && state !== 'undetermined') || value === null || !span) return null
  const statement = readStatement(value)
  return statement.mentions.length === 0 && statement.definitions.length === 0
    ? null
    : { answer, value, span, statement }
}

/** The law of a citation; null where its words alone do not tell one. */
function lawOf(laws: Laws, { name, telling, table }: Mention, { item }: Answer): string | null {
  if (name === null) {
    return table !== null && (table.startsWith('主務省令') || LEGAL_BASIS.test(item.concept))
      ? laws.ofTable(table)
      : null
  }
  return telling || laws.isDefined(name) ? laws.of(name, table) : null
}

/** Where in the source the words of a value are. */
function places({ text }: DerivationContext, value: string, span: Span): (mention: Mention) => Span {
  const raw = text(span)
  const at = raw === value ? null : alignment(`${value}${SEAM}${raw}`)
  return ({ start, end }) => {
    const [from, to] = at === null ? [start, end] : [at[start], at[end - 1]]
    if (from === undefined || to === undefined || from < 0 || to < from) return span
    return partOfSpan(span, from, at === null ? to : to + 1, text)
  }
}

const SEAM = '\uFDD0'
const alignment = remembering((joined: string) => {
  const seam = joined.indexOf(SEAM)
  return alignWords(joined.slice(0, seam), joined.slice(seam + 1))
})

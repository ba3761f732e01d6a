/**
 * The index behind the dashboard's search: of the current text, by pairs of neighbouring letters, so that a search reads
 * a few pages of the warehouse whatever the number of documents. Made from other tables at the end of a load.
 */
import { assessmentId, evidenceId, integer, itemId, table, text, type Column } from './column'

/** The same column of a table that is made of rows which refer to rows that are there: nothing is to be checked. */
const copied = <C extends Column>(column: C): C => ({ ...column, references: null })

export const search = {
  search_text: table('検索の対象となる文（現在の記載。同じ文は1行）', ['text_id'], {
    text_id: integer('文の番号（多くの箇所にある文から順に1から）'),
    text: text('文（マクロ search_words で整えたもの）'),
  }),
  search_gram: table('検索の索引（隣り合う2文字と、それを含む文。文の終わりの1文字も含む）', [], {
    gram: text('隣り合う2文字'),
    text_id: integer('文の番号'),
  }),
  search_gram_total: table('検索の索引の2文字ごとの、それを含む文の数', ['gram'], {
    gram: text('隣り合う2文字'),
    texts: integer('文の数'),
  }),
  search_place: table('検索の対象となる文が、どの評価書のどこにあるか', [], {
    text_id: integer('文の番号'),
    assessment_id: copied(assessmentId()),
    item_id: copied(itemId()),
    evidence_id: copied(evidenceId()),
  }),
}

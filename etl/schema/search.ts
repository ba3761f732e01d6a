/**
 * The index behind the dashboard's search: of the current text, of the change logs and of names, by pairs of neighbouring
 * letters, so that a search reads a few pages of the warehouse whatever the number of documents. What is shown of a text
 * over all newest assessments lies beside it. Made from other tables at the end of a load.
 */
import {
  assessmentId,
  day,
  documentId,
  evidenceId,
  integer,
  itemId,
  oneOf,
  optional,
  table,
  text,
  texts,
} from './column'
import type { Column } from './column'

/** The same column of a table that is made of rows which refer to rows that are there: nothing is to be checked. */
const copied = <C extends Column>(column: C): C => ({ ...column, references: null })

const FIRST = '（最新の評価書のうち初めの1か所。なければ NULL）'
const firstDocument = () => optional(copied(documentId()))
const firstEvidence = () => optional(copied(evidenceId()))

/** The parts of an entry of a change log that are searched. */
export const changeParts = ['before', 'after', 'reason'] as const
const part = (comment: string) => oneOf(changeParts, comment)

export const search = {
  search_text: table('検索の対象となる文（現在の記載。同じ文は1行）', ['text_id'], {
    text_id: integer('文の番号（多くの箇所にある文から順に1から）'),
    text: text('文（マクロ search_words で整えたもの）'),
    printed: text('文（印刷のまま。複数の箇所にある文は、初めの1か所のもの）'),
    places: integer('最新の評価書で、その文のある箇所の数'),
    assessments: integer('その文のある最新の評価書の数'),
    municipalities: integer('最新の評価書にその文のある団体の数'),
    chapters: texts('最新の評価書でその文のある章'),
    municipality: optional(text(`団体${FIRST}`)),
    procedure: optional(text(`事務${FIRST}`)),
    form: optional(text(`様式${FIRST}`)),
    chapter: optional(text(`章${FIRST}`)),
    item: optional(text(`項目${FIRST}`)),
    document_id: firstDocument(),
    evidence_id: firstEvidence(),
  }),
  search_change: table('検索の対象となる変更箇所の文（変更前・変更後・説明。同じ文は1行）', ['text_id'], {
    text_id: integer('文の番号（新しい変更から順に -1、-2、…）'),
    text: text('文（マクロ search_words で整えたもの）'),
    printed: text('文（印刷のまま）'),
    part: part('変更箇所のどの欄か（初めの1か所。before 変更前、after 変更後、reason 説明）'),
    places: integer('最新の評価書で、その文のある欄の数'),
    municipality: optional(text('団体（最も新しい1か所）')),
    procedure: optional(text('事務（最も新しい1か所）')),
    changed_on: optional(day('変更日（最も新しい1か所）')),
    item_raw: text('項目（印刷のまま。最も新しい1か所）'),
    document_id: copied(documentId()),
    evidence_id: copied(evidenceId()),
  }),
  search_gram: table('検索の索引（隣り合う2文字と、それを含む文。文の終わりの1文字も含む）', [], {
    gram: text('隣り合う2文字'),
    text_id: integer('文の番号（search_text では正、search_change では負）'),
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
  search_change_place: table('検索の対象となる変更箇所の文が、どの評価書のどの変更にあるか', [], {
    text_id: integer('文の番号'),
    assessment_id: copied(assessmentId()),
    change_no: integer('変更の番号'),
    part: part('変更箇所のどの欄か'),
  }),
  search_name: table('検索の対象となる名（団体、委託先、システム、事務。名とその印刷された形ごとに1行）', [], {
    name_kind: oneOf(['municipality', 'vendor', 'system', 'procedure'], '種類'),
    name: optional(text('名')),
    key: optional(text('団体・委託先の識別子（ほかは NULL）')),
    prefecture: optional(text('団体の都道府県（ほかは NULL）')),
    words: text('名と読みや印刷された形（マクロ search_words で整えたもの）'),
    assessments: integer('最新の評価書の数'),
    municipalities: integer('最新の評価書の団体の数'),
    document_id: firstDocument(),
    evidence_id: firstEvidence(),
  }),
}

/** The whole load: files → rows of every table. */
import { assembleAssessments } from './derive'
import { municipalityRows } from './derive/municipality'
import { readDocument, rejectedRows, type DocumentRows } from './document'
import { readInput } from './files'
import { formItems, forms } from './forms'
import { optionName } from './extract/marks'
import type { Row, WarehouseRows } from './schema'
import { codeRows } from './schema/codes'

/** Called after each document, for the progress shown on the terminal. */
export type OnDocument = (document: Row<'document'>, done: number, total: number) => void

/**
 * Reads all files and derives the rows of every table but `load_run` and `load_table`.
 * The order of the paths has no influence on the result.
 */
export async function collectRows(
  paths: readonly string[],
  loadedAt: string,
  onDocument: OnDocument,
): Promise<WarehouseRows> {
  const documents: DocumentRows[] = []
  const seen = new Map<string, string>()
  for (const path of paths) {
    const read = withUniqueId(readDocument(await readInput(path), loadedAt), seen)
    documents.push(read)
    onDocument(read.document, documents.length, paths.length)
  }
  const { rows, issues } = assembleAssessments(documents.flatMap(({ derived }) => derived ?? []))
  return {
    ...rows,
    municipality: municipalityRows(),
    form_item: formItemRows(),
    code: codeRows(),
    document: documents.map(({ document }) => document),
    source_line: documents.flatMap(({ source_line }) => source_line),
    evidence: documents.flatMap(({ evidence }) => evidence),
    load_issue: [...documents.flatMap(({ load_issue }) => load_issue), ...issues],
  }
}

/** A second file with the same bytes is not loaded twice; it is kept in `document`, rejected with the first one's path. */
function withUniqueId(read: DocumentRows, seen: Map<string, string>): DocumentRows {
  const { document_id: id, path, loaded_at, bytes, sha256 } = read.document
  const first = seen.get(id)
  if (first === undefined) {
    seen.set(id, path)
    return read
  }
  let copy = 2
  while (seen.has(`${id}~${copy}`)) copy++
  const copyId = `${id}~${copy}`
  seen.set(copyId, path)
  const reason = `「${first}」と同じ内容のファイルです。どちらかを取り除いてください。`
  return rejectedRows({ document_id: copyId, path, bytes, sha256, loaded_at }, reason, {
    severity: 'warning',
    code: 'same_content',
  })
}

/** The dictionary of the forms, in printed order. */
function formItemRows(): Row<'form_item'>[] {
  return forms.flatMap((form) =>
    formItems(form).map((item, i) => ({
      item_id: item.id,
      form: item.form,
      chapter: item.chapter,
      section: item.section,
      label: item.label,
      kind: item.kind,
      concept: item.concept,
      repeats_per: item.repeatsPer,
      required: item.required,
      options: item.options.map((option) => (item.kind === 'marks' ? optionName(option) : option)),
      sort_order: i + 1,
    })),
  )
}

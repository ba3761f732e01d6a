import stringWidth from 'string-width'

/** A statement failed: the engine's own message, and the offset in the SQL it points at (0-based; null if it does not). */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly sql: string
  readonly position: number | null

  /** `executed`: the statement the engine saw, where it differs from `sql` without moving anything in it. */
  constructor(sql: string, cause: unknown, executed = sql) {
    const message = cause instanceof Error ? cause.message : String(cause)
    super(message, { cause })
    this.sql = sql
    this.position = errorPosition(executed, message)
  }
}

/**
 * The offset in `sql` that a DuckDB message points at with its `LINE n: …` and the caret beneath.
 * DuckDB shows a long line in part (`...`), so the shown piece is looked up in the line it names.
 */
export function errorPosition(sql: string, message: string): number | null {
  const shown = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(message)
  if (!shown) return null
  const [, label = '', lineNumber = '', text = '', indent = ''] = shown
  const lines = sql.split('\n')
  const lineIndex = Number(lineNumber) - 1
  const line = lines[lineIndex]
  if (line === undefined) return null
  const lineStart = lines.slice(0, lineIndex).reduce((sum, each) => sum + each.length + 1, 0)
  const cut = text.startsWith('...') ? 3 : 0
  const piece = text.slice(cut, text.endsWith('...') ? -3 : undefined)
  const pieceStart = line.indexOf(piece)
  const column = indexAtWidth(text, indent.length - label.length) - cut
  return pieceStart < 0 || column < 0 ? null : lineStart + pieceStart + column
}

/** The index of the character at display column `width`: DuckDB places its caret so, full-width characters counting two. */
function indexAtWidth(text: string, width: number): number {
  let index = 0
  let column = 0
  for (const character of text) {
    const next = column + stringWidth(character)
    if (next > width) break
    column = next
    index += character.length
  }
  return index
}

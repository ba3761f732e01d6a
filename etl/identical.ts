/** Files with the same content: one is loaded, the others are kept in `document` as rejected, with the first one's path. */
import { rejected, type DocumentRows, type FileFacts } from './document'

const SAME_CONTENT = { severity: 'warning', code: 'same_content' } as const

export class IdenticalFiles {
  private readonly first = new Map<string, string>()
  private readonly copies: { readonly input: string; readonly facts: FileFacts }[] = []

  /**
   * Notes a file; in order of path.
   * @param input the file, which for a normalised assessment is not its document
   * @returns whether it is the first with its content
   */
  isFirst(input: string, facts: FileFacts): boolean {
    if (!this.first.has(facts.document_id)) {
      this.first.set(facts.document_id, facts.path)
      return true
    }
    this.copies.push({ input, facts })
    return false
  }

  /** The rows of the files that were not the first. */
  rejections(): { readonly input: string; readonly rows: DocumentRows }[] {
    const numbers = new Map<string, number>()
    return this.copies.map(({ input, facts }) => {
      const no = (numbers.get(facts.document_id) ?? 1) + 1
      numbers.set(facts.document_id, no)
      const path = this.first.get(facts.document_id) ?? ''
      const reason = `「${path}」と同じ内容のファイルです。どちらかを取り除いてください。`
      return { input, rows: rejected({ ...facts, document_id: `${facts.document_id}~${no}` }, reason, SAME_CONTENT) }
    })
  }
}

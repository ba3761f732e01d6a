import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Answer, Extraction, Mark } from '../../../etl/extract/model'
import { documents } from '../../fixtures/documents'
import { perturbations } from '../../fixtures/perturbations'

/** What a perturbation may change: width, spaces, brackets, dashes and the marks that the change log quotes. */
const bare = (value: string | null): string =>
  (value ?? '')
    .normalize('NFKC')
    .replace(/<input[^>]*>|[○〇レ☑☐]/g, '')
    .replace(/[\s<>【】〈〉[\]]/g, '')
    .replace(/[—―–]/g, '-')
    .replace(/ー/g, '')

const place = ({ item, fileNo, entryNo }: Answer | Mark): string => `${item.id}#${fileNo ?? ''}/${entryNo ?? ''}`
const facts = (extraction: Extraction): string[] => [
  ...extraction.answers.map((answer) => `${place(answer)} ${answer.state} ${bare(answer.value)}`),
  ...extraction.marks.map((mark) => `${place(mark)} ${mark.option} ${mark.state} ${mark.basis} ${bare(mark.detail)}`),
  ...extraction.changes.map(
    (change) =>
      `${change.no} ${change.changedOn} ${change.timing} ${change.itemId} ${bare(change.before)} ${bare(change.after)}`,
  ),
]

describe.each(documents)('$file', ({ bytes, text }) => {
  const original = facts(extractDocument(bytes))
  it.each(perturbations)('says the same when printed otherwise: $name', ({ apply }) => {
    expect(facts(extractDocument(apply(text)))).toEqual(original)
  })
})

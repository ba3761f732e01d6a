import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../etl/extract/extract'
import { documents } from '../fixtures/documents'
import { toHtml } from '../fixtures/html'
import { checkFacts } from './check'
import { facts as doc000 } from './doc000'
import { facts as doc001 } from './doc001'
import { facts as doc002 } from './doc002'
import { facts as doc003 } from './doc003'
import { facts as doc004 } from './doc004'
import type { DocumentFacts } from './fact'

const all: readonly DocumentFacts[] = [doc000, doc001, doc002, doc003, doc004]

it('holds facts of every source document', () => {
  expect(all.map((facts) => facts.file)).toEqual(documents.map((document) => document.file))
})

describe.each(all)('$file', (facts) => {
  it('is read as a careful human reads it', () => {
    const document = documents.find(({ file }) => file === facts.file)
    expect(document && checkFacts(extractDocument(document.bytes), facts)).toEqual([])
  })

  it('is read the same from a page of HTML', () => {
    const document = documents.find(({ file }) => file === facts.file)
    const page = new TextEncoder().encode(toHtml(document?.text ?? ''))
    expect(checkFacts(extractDocument(page), facts)).toEqual([])
  })
})

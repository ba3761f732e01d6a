import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import { documents } from '../../fixtures/documents'
import { factsOf } from '../../fixtures/facts'
import { perturbations } from '../../fixtures/perturbations'

describe.each(documents)('$file', ({ bytes, text }) => {
  const original = factsOf(extractDocument(bytes))
  it.each(perturbations)('says the same when printed otherwise: $name', ({ apply }) => {
    expect(factsOf(extractDocument(apply(text)))).toEqual(original)
  })
})

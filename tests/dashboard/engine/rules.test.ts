import { expect, it } from 'vitest'
import { ruleTitle, type Rule } from '../../../dashboard/engine/rules'

const rule: Rule = {
  name: 'outsourcing_count',
  title: '委託の件数',
  titleEn: 'Number of outsourcing items',
  description: '',
  descriptionEn: '',
  parameters: [],
  columns: [],
  filters: false,
  keys: false,
  precompute: false,
  first: null,
  check: {
    severity: 'high',
    basis: '様式',
    basisEn: 'The form.',
    reading: '書き漏らしです。',
    readingEn: 'Left out.',
  },
  sql: '',
}

it('calls a rule by its title, and one that is not known by its name', () => {
  expect(ruleTitle('outsourcing_count', 'ja', [rule])).toBe('委託の件数')
  expect(ruleTitle('outsourcing_count', 'en', [rule])).toBe('Number of outsourcing items')
  expect(ruleTitle('another', 'ja', [rule])).toBe('another')
})

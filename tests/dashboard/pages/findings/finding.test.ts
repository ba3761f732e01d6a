import { expect, it } from 'vitest'
import { readFindings } from '../../../../dashboard/pages/findings/finding'
import type { Row } from '../../../../queries/rows'

const row = (values: Row): Row => ({
  municipality: '狭山市',
  procedure: '予防接種',
  severity: 'high',
  rule: 'count',
  message_ja: '数が違います。',
  message_en: 'The numbers differ.',
  assessment_id: 'a',
  document_id: 'd1',
  evidence_id: 'd1:0-3',
  evidence_ids: ['d1:0-3', 'd1:9-12'],
  lines: [1, 2],
  words: ['一', '二'],
  ...values,
})

it('groups findings by assessment, each with all its words in order', () => {
  const groups = readFindings([row({}), row({ rule: 'other' }), row({ assessment_id: 'b', municipality: '川口市' })])
  expect(groups.map(({ municipality, findings }) => [municipality, findings.length])).toEqual([
    ['狭山市', 2],
    ['川口市', 1],
  ])
  expect(groups[0]?.findings[0]?.quotes).toEqual([
    { evidenceId: 'd1:0-3', line: 1, text: '一' },
    { evidenceId: 'd1:9-12', line: 2, text: '二' },
  ])
  const keys = groups.flatMap(({ findings }) => findings.map(({ key }) => key))
  expect(new Set(keys).size).toBe(3)
})

it('takes a finding without words, and leaves out what is of no known severity', () => {
  expect(readFindings([row({ evidence_ids: null, lines: null, words: null })])[0]?.findings[0]?.quotes).toEqual([])
  expect(readFindings([row({ severity: 'nope' })])).toEqual([])
})

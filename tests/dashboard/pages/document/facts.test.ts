import { describe, expect, it } from 'vitest'
import {
  changesOf,
  countStates,
  factsAt,
  groupFacts,
  kindsByEvidence,
  placesOf,
  readFacts,
} from '../../../../dashboard/pages/document/facts'
import type { Row } from '../../../../queries/rows'

const row = (kind: string, label: string, at: [number, number] | null, more: Row = {}): Row => ({
  kind,
  label,
  chapter: 'I',
  section: '2',
  file_no: null,
  entry_no: null,
  state: kind === 'answer' ? 'answered' : null,
  value: null,
  note: null,
  evidence_id: at && `d:${at[0]}-${at[1]}`,
  byte_start: at && at[0],
  byte_end: at && at[1],
  line_start: at && 1,
  line_end: at && 1,
  ...more,
})

const facts = readFacts([
  row('answer', '接続', [10, 90]),
  row('mark', '庁内連携システム', [10, 30], { state: 'checked' }),
  row('mark', 'その他', [30, 50], { state: 'undetermined' }),
  row('answer', '名称', null, { state: 'missing', chapter: 'II', file_no: 1 }),
  row('change', '委託先名', [100, 120]),
  row('place', '', [10, 30]),
  row('hosting', 'business_system', [40, 60]),
  row('nonsense', '?', [1, 2]),
])

describe('facts of a document', () => {
  it('are grouped by chapter and file, check boxes with their item', () => {
    expect(
      groupFacts(facts, []).map(({ key, items }) => [
        key,
        ...items.map(({ fact, marks }) => [fact.label, ...marks.map(({ label }) => label)]),
      ]),
    ).toEqual([
      ['answer//I', ['接続', '庁内連携システム', 'その他']],
      ['answer/1/II', ['名称']],
      ['change//', ['委託先名']],
      ['place//', ['']],
      ['hosting//', ['business_system']],
    ])
  })

  it('are narrowed to items of the chosen states', () => {
    expect(groupFacts(facts, ['missing', 'blank']).map(({ key }) => key)).toEqual(['answer/1/II'])
    const [group] = groupFacts(facts, ['answered'])
    expect(group?.items[0]?.marks).toHaveLength(2)
  })

  it('are counted by state, check boxes not among them', () => {
    expect(countStates(facts)).toEqual({ answered: 1, blank: 0, not_applicable: 0, undetermined: 0, missing: 1 })
  })

  it('share evidence: its own first, then the shortest that overlaps', () => {
    const { own, others } = factsAt(facts, 'd:30-50')
    expect(own.map(({ label }) => label)).toEqual(['その他'])
    expect(others.map(({ label }) => label)).toEqual(['business_system', '接続'])
    expect(factsAt(facts, 'd:1-2')).toEqual({ own: [], others: [] })
  })

  it('have each piece of evidence once, drawn as its most particular kind', () => {
    expect(placesOf(facts).map(({ evidenceId }) => evidenceId)).toEqual([
      'd:10-90',
      'd:10-30',
      'd:30-50',
      'd:100-120',
      'd:40-60',
    ])
    expect(kindsByEvidence(facts).get('d:10-30')).toBe('mark')
  })
})

describe('changesOf', () => {
  const logged = readFacts([
    row('answer', '委託先名', [10, 20], { item_id: 'i1' }),
    row('answer', '名称', [20, 30], { item_id: 'i2' }),
    row('hosting', 'business_system', [20, 30]),
    row('change', '委託先名', [100, 120], { item_id: 'i1', before_text: 'A', after_text: 'B' }),
    row('change', '委託先名', [120, 140], { item_id: 'i1', before_text: 'B', after_text: null }),
    row('change', '何か', [140, 160], { item_id: null }),
  ])
  const [vendor, name, hosting, first] = logged

  it('are the rows of the log about an item, with both wordings', () => {
    const changes = changesOf(logged, vendor ? [vendor] : [])
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['A', 'B'],
      ['B', null],
    ])
  })

  it('are none of other items, of what is no item, and of a change itself', () => {
    for (const fact of [name, hosting, first]) expect(changesOf(logged, fact ? [fact] : [])).toEqual([])
  })
})

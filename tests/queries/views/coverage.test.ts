import { describe, expect, it } from 'vitest'
import { answer, assessment, formItem, personalFile } from '../../fixtures/rows'
import { viewsOver } from './views'

describe('coverage', () => {
  const rating = (id: string) => formItem(id, 'risk.adequacy', { kind: 'choice', repeats_per: 'file' })
  const items = [
    rating('priority.III.2.risk1-adequacy'),
    rating('priority.III.3.risk1-adequacy'),
    rating('full.III.2.risk1-adequacy'),
    formItem('priority.III.2.risk1-measures', 'risk.measures'),
    formItem('priority.I.1.1', 'procedure.name'),
  ].map((item) => ({ ...item, form: item.item_id.startsWith('full') ? ('full' as const) : ('priority' as const) }))
  const answers = [
    answer('a', 'priority.I.1.1', 'answered'),
    answer('a', 'priority.III.2.risk1-adequacy', 'answered', { file_no: 1 }),
    answer('a', 'priority.III.2.risk1-adequacy', 'missing', { file_no: 2 }),
    answer('a', 'priority.III.3.risk1-adequacy', 'not_applicable', { file_no: 1 }),
    answer('a', 'priority.III.3.risk1-adequacy', 'undetermined', { file_no: 2 }),
    answer('a', 'priority.III.2.risk1-measures', 'blank', { file_no: 1 }),
  ]
  const NONE = { answered: 0, blank: 0, not_applicable: 0, undetermined: 0, missing: 0 }

  it('counts states by chapter, and ratings against those of the form for every file', async () => {
    const query = await viewsOver({
      assessment: [assessment('a')],
      form_item: items,
      personal_file: [personalFile('a', 1), personalFile('a', 2)],
      answer: answers,
    })
    expect(await query('select * from coverage order by chapter')).toEqual([
      {
        ...NONE,
        assessment_id: 'a',
        chapter: 'I',
        items: 1,
        answered: 1,
        ratings_read: 0,
        ratings_not_applicable: 0,
        ratings_expected: null,
      },
      {
        assessment_id: 'a',
        chapter: 'III',
        items: 5,
        answered: 1,
        blank: 1,
        not_applicable: 1,
        undetermined: 1,
        missing: 1,
        ratings_read: 1,
        ratings_not_applicable: 1,
        ratings_expected: 4,
      },
    ])
  })

  it('expects the ratings of one file where none was found', async () => {
    const query = await viewsOver({ assessment: [assessment('a')], form_item: items, answer: answers })
    expect(await query("select ratings_expected from coverage where chapter = 'III'")).toEqual([
      { ratings_expected: 2 },
    ])
  })
})

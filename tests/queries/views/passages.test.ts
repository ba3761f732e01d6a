/** Passages that several municipalities use, and how much of an assessment is text of its own. */
import { describe, expect, it } from 'vitest'
import type { Row, WarehouseRows } from '../../../etl/schema'
import { assessment } from '../../fixtures/rows'
import { viewsOver } from './views'

describe('passages', () => {
  const use = (assessmentId: string, ordinal: number, passage_id: string): Row<'passage_use'> => ({
    assessment_id: assessmentId,
    item_id: 'priority.II.6.place',
    file_no: 1,
    entry_no: null,
    ordinal,
    heading: null,
    passage_id,
    evidence_id: 'd:0-1',
  })
  const passage = (passage_id: string, characters: number, similar_id = passage_id): Row<'passage'> => ({
    passage_id,
    text: passage_id,
    characters,
    similar_id,
  })
  const rows: WarehouseRows = {
    passage: [passage('p', 30), passage('q', 31, 'p'), passage('own', 60), passage('unused', 6)],
    assessment: [
      assessment('a', { municipality_code: '112151' }),
      assessment('b', { municipality_code: '112151' }),
      assessment('c', { municipality_code: '112038' }),
      assessment('none', { municipality_code: '112224' }),
      assessment('old', { municipality_code: '292010', is_latest: false }),
    ],
    passage_use: [
      use('a', 1, 'p'),
      use('a', 2, 'p'),
      use('a', 3, 'own'),
      use('b', 1, 'p'),
      use('b', 2, 'own'),
      use('c', 1, 'q'),
      use('old', 1, 'own'),
    ],
  }

  it('are counted by municipalities, not by uses, exactly and with their near-copies', async () => {
    const query = await viewsOver(rows)
    expect(
      await query(`select passage_id, uses, assessments, municipalities, similar_texts, similar_uses, similar_assessments,
        similar_municipalities from boilerplate order by 1`),
    ).toEqual(
      [
        ['own', 2, 2, 1, 1, 2, 2, 1],
        ['p', 3, 2, 1, 2, 4, 3, 2],
        ['q', 1, 1, 1, 2, 4, 3, 2],
      ].map(([passage_id, uses, assessments, municipalities, texts, all, allAssessments, allMunicipalities]) => ({
        passage_id,
        uses,
        assessments,
        municipalities,
        similar_texts: texts,
        similar_uses: all,
        similar_assessments: allAssessments,
        similar_municipalities: allMunicipalities,
      })),
    )
  })

  it('are own text where no other municipality has one like them', async () => {
    const query = await viewsOver(rows)
    expect(await query('select * from text_share order by assessment_id')).toEqual([
      { assessment_id: 'a', characters: 120, shared_characters: 60, own_characters: 60, own_share: 0.5 },
      { assessment_id: 'b', characters: 90, shared_characters: 30, own_characters: 60, own_share: 60 / 90 },
      { assessment_id: 'c', characters: 31, shared_characters: 31, own_characters: 0, own_share: 0 },
      { assessment_id: 'none', characters: 0, shared_characters: 0, own_characters: 0, own_share: null },
    ])
  })
})

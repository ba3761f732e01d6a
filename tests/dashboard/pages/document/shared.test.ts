import { expect, it } from 'vitest'
import { readShared } from '../../../../dashboard/pages/document/shared'

const passage = (at: number, characters: number, others: number) => ({
  evidence_id: `d:${at}-${at + 9}`,
  byte_start: at,
  byte_end: at + 9,
  line_start: 1,
  line_end: 1,
  characters,
  other_bodies: others,
})

it('gives the passages that others use and their share of the characters', () => {
  const { places, share } = readShared([passage(0, 50, 0), passage(10, 100, 3), passage(20, 50, 1)])
  expect(places.map(({ start }) => start)).toEqual([10, 20])
  expect(share).toBe(0.75)
})

it('knows no share where there is no long answer, and none where nothing is shared', () => {
  expect(readShared([])).toEqual({ places: [], share: null })
  expect(readShared([passage(0, 50, 0)])).toEqual({ places: [], share: 0 })
})

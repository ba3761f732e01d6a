import { expect, it } from 'vitest'
import { passagesIn, readPassages, sharedOf } from '../../../../dashboard/pages/document/shared'

const passage = (at: number, characters: number, others: number) => ({
  evidence_id: `d:${at}-${at + 9}`,
  byte_start: at,
  byte_end: at + 9,
  line_start: 1,
  line_end: 1,
  characters,
  other_bodies: others,
})

const passages = readPassages([passage(0, 50, 0), passage(10, 100, 3), passage(20, 50, 1)])

it('gives the passages that others use, their share of the characters and by how many at most', () => {
  const { places, share, mostBodies } = sharedOf(passages)
  expect(places.map(({ start }) => start)).toEqual([10, 20])
  expect(share).toBe(0.75)
  expect(mostBodies).toBe(3)
})

it('tells of the words of one piece of evidence alone', () => {
  const within = passagesIn(passages, { evidenceId: 'd:0-19', start: 0, end: 19, lineStart: 1, lineEnd: 1 })
  expect(within.map(({ place }) => place.start)).toEqual([0, 10])
  expect(sharedOf(within).share).toBeCloseTo(2 / 3)
})

it('knows no share where there is no long answer, and none where nothing is shared', () => {
  expect(sharedOf([])).toEqual({ places: [], share: null, mostBodies: 0 })
  expect(sharedOf(readPassages([passage(0, 50, 0)]))).toEqual({ places: [], share: 0, mostBodies: 0 })
})

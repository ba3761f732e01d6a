import { expect, it } from 'vitest'
import { RarestGrams } from '../../../../dashboard/pages/search/rarest'
import { packList } from '../../../../queries/list'

it('takes the rarest pairs of letters, and asks for each once', async () => {
  const asked: (string | null)[] = []
  const totals = new Map([
    ['あい', 9],
    ['いう', 1],
    ['うえ', 5],
    ['えお', 2],
    ['おか', 7],
  ])
  const rarest = new RarestGrams()
  const of = (word: string) =>
    rarest.of([word], (grams) => {
      asked.push(grams)
      return Promise.resolve([...totals].map(([gram, texts]) => ({ gram, texts })))
    })
  expect(await of('あい')).toBe('あい')
  expect(await of('あいうえおか')).toBe(packList(['いう', 'えお', 'うえ', 'おか']))
  expect(await of('あいうえお')).toBe(packList(['いう', 'えお', 'うえ', 'あい']))
  // A pair that stands nowhere: no text is chosen by it.
  expect(await of('あいん')).toBe(packList(['いん', 'あい']))
  expect(asked).toEqual(['あい', packList(['いう', 'うえ', 'えお', 'おか']), 'いん'])
})

import { expect, it } from 'vitest'
import { StatementCancelled } from '../../../dashboard/engine/cancel'
import { Line, type Place } from '../../../dashboard/engine/line'

/** A line with questions that end when they are told to, and the order in which they began. */
function questions() {
  const line = new Line<string>()
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, place?: Place): Promise<string> =>
    line.ask(
      name,
      () => {
        begun.push(name)
        return new Promise((resolve) => ends.set(name, () => resolve(name)))
      },
      place,
    )
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.()
    // What follows in the line begins in tasks of their own.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { ask, begun, end, settle: () => end('') }
}

it('asks two at a time, in the order of asking, those that may wait last', async () => {
  const { ask, begun, end, settle } = questions()
  const answers = [ask('choices', { later: true }), ask('a'), ask('b'), ask('c')]
  await settle()
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  await end('a')
  await end('c')
  await end('choices')
  expect(await Promise.all(answers)).toEqual(['choices', 'a', 'b', 'c'])
})

it('begins one that may wait when no other runs, also where the others are asked a moment later', async () => {
  const { ask, begun, end, settle } = questions()
  const answers = [ask('totals', { later: true }), ask('choices', { later: true })]
  await settle()
  answers.push(ask('a'), ask('b'))
  await settle()
  await end('a')
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'totals'])
  await end('totals')
  await end('choices')
  expect(await Promise.all(answers)).toEqual(['totals', 'choices', 'a', 'b'])
})

it('never begins a question that nobody wants any more', async () => {
  const { ask, begun, end, settle } = questions()
  const outdated = new AbortController()
  const first = [ask('a'), ask('b')]
  const unwanted = ask('c', { unwanted: outdated.signal }).catch((cause: unknown) => cause)
  const wanted = ask('d')
  await settle()
  outdated.abort()
  await end('a')
  expect(await unwanted).toBeInstanceOf(StatementCancelled)
  await end('b')
  await end('d')
  expect(await Promise.all([...first, wanted])).toEqual(['a', 'b', 'd'])
  expect(begun).not.toContain('c')
})

it('goes on after a question that fails', async () => {
  const line = new Line<string>()
  const failing = [1, 2, 3].map((n) => line.ask(`question ${n}`, () => Promise.reject(new Error(`question ${n}`))))
  const results = await Promise.allSettled([...failing, line.ask('a', () => Promise.resolve('answer'))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled'])
})

it('answers who asks the same at the same time at once, and asks anew later', async () => {
  const { ask, begun, end, settle } = questions()
  const both = [ask('a'), ask('a')]
  await settle()
  both.push(ask('a'))
  await end('a')
  expect(await Promise.all(both)).toEqual(['a', 'a', 'a'])
  expect(begun).toEqual(['a'])
  const again = ask('a')
  await settle()
  await end('a')
  await again
  expect(begun).toEqual(['a', 'a'])
})

it('keeps a question that one of two who asked it still wants, and lets none wait with what may wait', async () => {
  const { ask, begun, end, settle } = questions()
  const outdated = new AbortController()
  const first = [ask('a'), ask('b')]
  const asked = [ask('c', { unwanted: outdated.signal }), ask('c')]
  const total = [ask('total', { later: true }), ask('total')]
  await settle()
  outdated.abort()
  await end('a')
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c', 'total'])
  await end('c')
  await end('total')
  expect(await Promise.all([...first, ...asked, ...total])).toEqual(['a', 'b', 'c', 'c', 'total', 'total'])
})

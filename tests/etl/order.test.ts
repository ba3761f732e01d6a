/** Whatever the number of threads, the order of the paths and what was loaded before: the same warehouse. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFiles } from '../../etl/files'
import { corpusDocument } from '../fixtures/corpus'
import { contentOf, filesIn, loadInto } from '../fixtures/etl'
import { perturbations } from '../fixtures/perturbations'

const DOCUMENTS = 36
let folder = ''
let raw = ''

/** Documents rewritten in all ways, one assessment twice, a file twice, and some that are no documents. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  raw = join(folder, 'raw')
  mkdirSync(join(raw, 'sub'), { recursive: true })
  for (let n = 0; n < DOCUMENTS; n++) put(n)
  writeFileSync(join(raw, 'again.txt'), `${corpusDocument(7).text}\n`)
  copyFileSync(join(raw, corpusDocument(8).file), join(raw, 'sub', '8.txt'))
  writeFileSync(join(raw, 'empty.txt'), '')
  writeFileSync(join(raw, 'letter.txt'), '拝啓\n')
  writeFileSync(join(raw, 'wrong.json'), '{}')
  await loadInto(join(folder, 'w1.duckdb'), [raw])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(n: number, more = ''): void {
  const { file, text } = corpusDocument(n)
  const perturbation = perturbations[n % perturbations.length]
  writeFileSync(join(raw, file), perturbation?.apply(text + more) ?? text)
}

describe('a corpus', () => {
  it('gives the same warehouse read by two threads', async () => {
    const { loaded, rejected } = await loadInto(join(folder, 'w.duckdb'), [raw], { jobs: 2, rebuild: true })
    expect([loaded, rejected.length]).toEqual([DOCUMENTS + 1, 4])
    expect(await contentOf(join(folder, 'w.duckdb'))).toEqual(await contentOf(join(folder, 'w1.duckdb')))
  })

  it('gives the same warehouse whatever the order of the paths, read by three', async () => {
    const paths = (await findFiles([raw])).toReversed()
    const inputs = [...paths.filter((_, i) => i % 3 === 0), join(raw, 'sub'), ...paths.filter((_, i) => i % 3 !== 0)]
    expect(await findFiles(inputs)).toEqual(paths.toReversed())
    await loadInto(join(folder, 'w.duckdb'), inputs, { jobs: 3, rebuild: true })
    expect(await contentOf(join(folder, 'w.duckdb'))).toEqual(await contentOf(join(folder, 'w1.duckdb')))
  })

  it('loaded anew after files were added, changed, renamed and removed equals a rebuild', async () => {
    const file = (n: number): string => join(raw, corpusDocument(n).file)
    for (const n of [0, 7, 8, 20]) rmSync(file(n))
    for (const n of [1, 21]) put(n, '\n追記\n')
    for (let n = DOCUMENTS; n < DOCUMENTS + 4; n++) put(n)
    for (const n of [9, 22]) renameSync(file(n), join(raw, `renamed-${n}.txt`))
    writeFileSync(join(raw, 'letter.txt'), '敬具\n')
    const outcome = await loadInto(join(folder, 'w1.duckdb'), [raw], { jobs: 2 })
    const read = 2 + 4 + 1
    expect(outcome.unchanged).toBe(filesIn(raw).length - 1 + filesIn(join(raw, 'sub')).length - read)
    await loadInto(join(folder, 'w2.duckdb'), [raw])
    expect(await contentOf(join(folder, 'w1.duckdb'))).toEqual(await contentOf(join(folder, 'w2.duckdb')))
  })
})

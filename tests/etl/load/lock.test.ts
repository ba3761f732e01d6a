/** Who holds the lock of a warehouse, and who only seems to. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockWarehouse } from '../../../etl/load/lock'
import { isRunning, ownMark, readMark } from '../../../etl/load/process'

const LINUX = process.platform === 'linux'
/** Beyond the largest process id of any system. */
const GONE = 2 ** 30
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  path = join(folder, 'w.duckdb')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lock = (): string => `${path}.lock`

describe('a lock', () => {
  it('names its process, keeps others out and is given back', async () => {
    const unlock = await lockWarehouse(path)
    expect(readFileSync(lock(), 'utf8')).toBe(ownMark())
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it('of a running process stops a load, which says whose it is and what to do', async () => {
    writeFileSync(lock(), String(process.ppid))
    const told = new RegExp(
      `w\\.duckdb には別の読み込み\\(プロセス ${process.ppid}\\).*終わるのを待って[^]*w\\.duckdb\\.lock`,
    )
    await expect(lockWarehouse(path)).rejects.toThrow(told)
    expect(readFileSync(lock(), 'utf8')).toBe(String(process.ppid))
  })

  it.skipIf(!LINUX)('keeps a second load of the same process out', async () => {
    const unlock = await lockWarehouse(path)
    await expect(lockWarehouse(path)).rejects.toThrow('別の読み込み')
    unlock()
  })

  it.each([
    ['of a process that is gone', `${GONE}-1`],
    ['of one that was killed before it wrote its name', ''],
    ['with something else in it', 'この中は何でもよい'],
    ['of process 0, which is none', '0'],
  ])('%s is taken over', async (_, content) => {
    writeFileSync(lock(), content)
    const unlock = await lockWarehouse(path)
    expect(readFileSync(lock(), 'utf8')).toBe(ownMark())
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it.skipIf(!LINUX)('of a process whose id another one has now is taken over', async () => {
    writeFileSync(lock(), `${process.ppid}-1`)
    const unlock = await lockWarehouse(path)
    unlock()
    expect(existsSync(lock())).toBe(false)
  })

  it('that another load has taken meanwhile is left to it', async () => {
    const unlock = await lockWarehouse(path)
    writeFileSync(lock(), String(process.ppid))
    unlock()
    expect(existsSync(lock())).toBe(true)
  })
})

describe('a process', () => {
  it('runs until it has ended, also when nobody has asked how', () => {
    const own = readMark(ownMark())
    expect(own && isRunning(own)).toBe(true)
    const { pid = GONE } = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    const child = { pid, startedAt: null }
    // This thread stays here, so that the child is not asked for how it ended.
    while (LINUX && isRunning(child)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    expect(isRunning({ pid: GONE, startedAt: null })).toBe(false)
  })

  it.each(['', 'x', '12-', '-1', '12-3-4'])('is not named by 「%s」', (written) => {
    expect(readMark(written)).toBe(null)
  })
})

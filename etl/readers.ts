/** Reading many files with several threads, in a bounded amount of memory. */
import { Worker } from 'node:worker_threads'
import { LoadError } from './load/error'
import { FileReader, type FileRead, type ReaderSettings } from './reader'

export interface ReadRequest {
  readonly no: number
  readonly paths: readonly string[]
  readonly settings: ReaderSettings
}

export interface ReadResponse {
  readonly no: number
  readonly read: readonly FileRead[]
}

/** Files per message: few enough to keep all threads busy to the end, many enough to make messages rare. */
const FILES_PER_REQUEST = 4
/** Requests given out ahead of the oldest that is not written yet, per thread: bounds what waits in memory. */
const REQUESTS_AHEAD = 3

/** Far more than a thread needs; how much the engine lets waste grow before it is collected follows from it. */
const MEMORY = { maxOldGenerationSizeMb: 1024 } as const

const THREAD_ENDED =
  '文書を読むスレッドが途中で止まりました。前の倉庫はそのままです。' +
  '\nメモリーが足りないときに起こります。「--jobs 1」を付けて、もう一度実行してください。'

/**
 * Reads files and yields them in the order given, whatever the number of threads.
 * @param jobs worker threads; 1 reads in this thread
 */
export async function* readAll(
  paths: readonly string[],
  settings: ReaderSettings,
  jobs: number,
): AsyncGenerator<FileRead> {
  if (jobs <= 1) {
    const reader = new FileReader()
    for (const path of paths) yield await reader.read(path, settings)
    return
  }
  const crew = new Crew(paths, settings, jobs)
  try {
    yield* crew.results()
  } finally {
    await crew.dismiss()
  }
}

/** The thread's program: translated as it is read, or bundled already (see run.js). */
const THREAD = import.meta.url.endsWith('.ts') ? './reader-thread.js' : './reader-worker.js'

class Crew {
  private readonly requests: readonly ReadRequest[]
  private readonly idle: Worker[]
  private readonly workers: readonly Worker[]
  private readonly done = new Map<number, readonly FileRead[]>()
  private next = 0
  private written = 0
  private failure: Error | null = null
  private wake: () => void = () => undefined

  constructor(paths: readonly string[], settings: ReaderSettings, jobs: number) {
    this.requests = Array.from({ length: Math.ceil(paths.length / FILES_PER_REQUEST) }, (_, no) => ({
      no,
      paths: paths.slice(no * FILES_PER_REQUEST, (no + 1) * FILES_PER_REQUEST),
      settings,
    }))
    this.workers = Array.from({ length: Math.min(jobs, this.requests.length) }, () => this.hire())
    // Two requests for each: a thread has the next one at hand when it has answered one.
    this.idle = [...this.workers, ...this.workers]
  }

  async *results(): AsyncGenerator<FileRead> {
    while (this.written < this.requests.length) {
      this.assign()
      const read = this.done.get(this.written)
      if (read) {
        this.done.delete(this.written)
        this.written++
        this.assign()
        yield* read
        continue
      }
      if (this.failure !== null) throw this.failure
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }

  private assign(): void {
    while (this.next < Math.min(this.requests.length, this.written + REQUESTS_AHEAD * this.workers.length)) {
      const worker = this.idle.shift()
      if (!worker) return
      worker.postMessage(this.requests[this.next])
      this.next++
    }
  }

  private hire(): Worker {
    const worker = new Worker(new URL(THREAD, import.meta.url), { resourceLimits: MEMORY })
    worker.on('message', ({ no, read }: ReadResponse) => {
      this.done.set(no, read)
      this.idle.push(worker)
      this.assign()
      this.wake()
    })
    worker.on('error', (error: unknown) => this.fail(fromThread(error)))
    // Also after `dismiss`, when nobody waits any more.
    worker.on('exit', () => this.fail(new LoadError(THREAD_ENDED)))
    return worker
  }

  private fail(error: Error): void {
    this.failure ??= error
    this.wake()
  }
}

/** An error of a thread arrives as a copy that has lost its class. */
function fromThread(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return new LoadError(THREAD_ENDED, { cause: error })
  return error.name === 'LoadError' ? new LoadError(error.message, { cause: error }) : error
}

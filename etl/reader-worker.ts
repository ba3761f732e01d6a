/** A worker thread that reads files: gets paths, answers with their rows. */
import { parentPort } from 'node:worker_threads'
import { FileReader } from './reader'
import type { ReadRequest, ReadResponse } from './readers'

const port = parentPort
if (!port) throw new Error('reader-worker runs only as a worker thread')

const reader = new FileReader()

async function answer({ no, paths, settings }: ReadRequest): Promise<ReadResponse> {
  const read = []
  for (const path of paths) read.push(await reader.read(path, settings))
  return { no, read }
}

port.on('message', (request: ReadRequest) => {
  // What goes wrong in one file is in its rows; anything else ends the thread and reaches the loader as its error.
  void answer(request).then((response) => {
    port.postMessage(
      response,
      response.read.flatMap(({ packed, shared }) => [packed.bytes.buffer, shared.bytes.buffer]),
    )
  })
})

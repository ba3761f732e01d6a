import { request as requestHttp, type IncomingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'

/** What a host answered, as it came: nothing decompressed, no redirect followed. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** At most `MOST_BYTES`. */
  body: Buffer
}

/** Enough to see what is answered; the rest of a large file need not come. */
const MOST_BYTES = 4 * 1024 * 1024

/** Asks a host for an address. Rejects when there is no answer. */
export function ask(url: URL, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      let bytes = 0
      const finish = (): void =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes < MOST_BYTES) return
        finish()
        response.destroy()
      })
      response.once('end', finish)
      response.once('error', fail)
    })
    sent.once('error', fail)
    sent.end()
  })
}

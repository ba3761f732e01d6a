import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { isSite, SITE_FILE, type Site } from '../../offline/site'
import { ask, type Answer } from './ask'

/** Something a host does otherwise than the dashboard needs it. */
export interface Fault {
  /** `needed`: something does not work; `advised`: it works, but slower or less safely. */
  weight: 'needed' | 'advised'
  /** What is wrong, and at which address. */
  what: string
  where: string
  /** What to do. */
  remedy: string
}

/** A dashboard on a host: where it lies and what its build consists of. */
export interface Published {
  start: URL
  site: Site
  page: Answer
}

/** Finds the dashboard at an address; a fault when there is none to check. */
export async function findSite(start: URL): Promise<Published | Fault> {
  const page = await ask(start).catch((cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))))
  if (page instanceof Error) {
    const what = `サーバーから応答がありません（${page.message}）`
    return needed(what, start, '住所が正しいか、サーバーが動いているか、証明書が有効かを確かめてください。')
  }
  if (page.status !== 200) {
    const what = `ページの応答が ${page.status} です`
    return needed(what, start, 'dist/ の中身をすべて置き、フォルダーの住所で index.html を返すようにしてください。')
  }
  const address = new URL(SITE_FILE, start)
  const site = await readJson(address)
  if (isSite(site)) return { start, site, page }
  const what = 'ダッシュボードの構成（site.json）を読めません'
  return needed(what, address, '「npm run build」で作り直した dist/ の中身を、すべて置いてください。')
}

async function readJson(address: URL): Promise<unknown> {
  try {
    return JSON.parse(textOf(await ask(address)))
  } catch {
    return null
  }
}

/** A body as text, whatever the host compresses it with unasked. */
export function textOf({ headers, body }: Answer): string {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

export const needed = (what: string, where: URL, remedy: string): Fault => ({
  weight: 'needed',
  what,
  where: where.href,
  remedy,
})

export const advised = (what: string, where: URL, remedy: string): Fault => ({
  ...needed(what, where, remedy),
  weight: 'advised',
})

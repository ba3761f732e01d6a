import { WORKER_FILE } from '../../offline/site'
import { COMPRESSED_FROM } from '../files'
import { ask, type Answer } from './ask'
import { advised, needed, type Fault, type Published } from './site'

/** Something a host must do, as the report calls it, and the test of it. */
export interface Rule {
  title: string
  faults: (published: Published) => Promise<Fault[]>
}

const COMPRESSED = { 'Accept-Encoding': 'br, gzip' }

/** The files of a build whose address ends so. */
function filesEnding({ start, site }: Published, ending: string): URL[] {
  return [...site.pages, ...site.engine].flatMap(({ url }) => (url.endsWith(ending) ? [new URL(url, start)] : []))
}

const typeOf = ({ headers }: Answer): string => headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''

const folder: Rule = {
  title: 'フォルダーの住所（末尾の / ）',
  async faults({ start }) {
    if (start.pathname === '/') return []
    const bare = new URL(start)
    bare.pathname = start.pathname.slice(0, -1)
    const { status, headers } = await ask(bare)
    const target = headers.location === undefined ? null : new URL(headers.location, bare).pathname
    if (status >= 300 && status < 400 && target === start.pathname) return []
    const remedy = `「${bare.pathname}」を「${start.pathname}」へ転送（301 か 308）してください。`
    if (status === 200) return [needed('末尾の / がない住所でもページを返すため、部品が見つかりません', bare, remedy)]
    return [advised(`末尾の / がない住所の応答が ${status} です`, bare, remedy)]
  },
}

const TYPES = [
  { ending: '.js', types: ['text/javascript', 'application/javascript'], weight: needed },
  { ending: '.css', types: ['text/css'], weight: needed },
  { ending: '.wasm', types: ['application/wasm'], weight: needed },
  { ending: '.arrow', types: ['application/vnd.apache.arrow.stream', 'application/octet-stream'], weight: advised },
] as const

const types: Rule = {
  title: 'ファイルの種類（Content-Type）',
  async faults(published) {
    const faults: Fault[] = []
    for (const { ending, types, weight } of TYPES) {
      const [address] = filesEnding(published, ending)
      if (!address) continue
      const answer = await ask(address, {}, 'HEAD')
      if (answer.status !== 200) {
        faults.push(needed(`応答が ${answer.status} です`, address, 'dist/ の中身をすべて置いてください。'))
      } else if (!types.some((type) => type === typeOf(answer))) {
        const what = `${ending} の Content-Type が「${typeOf(answer)}」です`
        faults.push(weight(what, address, `拡張子 ${ending} を ${types[0]} として返すようにしてください。`))
      }
    }
    return faults
  },
}

const RANGE_REMEDY =
  '.duckdb を静的なファイルとして、範囲の要求（Range）に 206 で答えるようにしてください。途中の中継サーバー（プロキシー）も確かめてください。'

const ranges: Rule = {
  title: '倉庫の範囲読み出し（HEAD と GET の Range）',
  async faults({ start, site }) {
    const { bytes, url } = site.warehouse
    const address = new URL(url, start)
    const faults: Fault[] = []
    const head = await ask(address, { Range: 'bytes=0-', ...COMPRESSED }, 'HEAD')
    if (head.status === 404)
      return [needed('倉庫がありません', address, '.duckdb も含めて dist/ の中身をすべて置いてください。')]
    if (head.status !== 206 || head.headers['content-length'] !== String(bytes)) {
      const length = head.headers['content-length'] ?? 'なし'
      const what = `HEAD（Range: bytes=0-）の応答が ${head.status}、Content-Length が ${length} です（206 と ${bytes} が要ります）`
      faults.push(needed(what, address, RANGE_REMEDY))
    }
    // The eight bytes before which a DuckDB file says what it is, and a piece from its middle.
    for (const first of [0, Math.floor(bytes / 2)])
      faults.push(...(await rangeFaults(address, first, first + 15, bytes)))
    return faults
  },
}

async function rangeFaults(address: URL, first: number, last: number, bytes: number): Promise<Fault[]> {
  const { status, headers, body } = await ask(address, { Range: `bytes=${first}-${last}`, ...COMPRESSED })
  const asked = `GET（Range: bytes=${first}-${last}）`
  if (status !== 206) return [needed(`${asked} の応答が ${status} です（206 が要ります）`, address, RANGE_REMEDY)]
  if (headers['content-encoding'] !== undefined) {
    const what = `${asked} の応答が ${headers['content-encoding']} で圧縮されています`
    return [needed(what, address, '.duckdb を圧縮の対象から外してください。')]
  }
  const right = headers['content-range'] === `bytes ${first}-${last}/${bytes}` && body.length === last - first + 1
  const magic = first > 0 || body.subarray(8, 12).toString('latin1') === 'DUCK'
  return right && magic ? [] : [needed(`${asked} に、求めた範囲と違うものが返りました`, address, RANGE_REMEDY)]
}

const compression: Rule = {
  title: '圧縮（.br か .gz）',
  async faults(published) {
    const faults: Fault[] = []
    for (const ending of ['.js', '.css', '.wasm']) {
      const address = await uncompressed(filesEnding(published, ending))
      if (!address) continue
      const remedy = 'となりにある .br か .gz のファイルを Content-Encoding を付けて返すようにしてください。'
      faults.push(advised(`${ending} が圧縮されていません`, address, remedy))
    }
    return faults
  },
}

/** The first address whose file the build has compressed and the host does not send so; small files are not compressed. */
async function uncompressed(addresses: readonly URL[]): Promise<URL | null> {
  for (const address of addresses) {
    const { headers } = await ask(address, COMPRESSED, 'HEAD')
    if (headers['content-encoding'] !== undefined) return null
    if (Number(headers['content-length'] ?? Infinity) >= COMPRESSED_FROM) return address
  }
  return null
}

/** What the dashboard cannot do without, by the directive a host's own policy may forbid it with. */
const POLICY_NEEDS = [
  { directive: 'script-src', source: "'wasm-unsafe-eval'", broader: "'unsafe-eval'" },
  { directive: 'script-src', source: "'self'", broader: '*' },
  { directive: 'style-src', source: "'self'", broader: '*' },
  { directive: 'connect-src', source: "'self'", broader: '*' },
  { directive: 'worker-src', source: "'self'", broader: '*' },
] as const

const policy: Rule = {
  title: 'Content-Security-Policy',
  faults({ start, page }) {
    const header = page.headers['content-security-policy']
    const values = (typeof header === 'string' ? header : '').split(/[;,]/).map((part) => part.trim().split(/\s+/))
    const remedy = 'README の「ホスティング」にある値をそのまま返すようにしてください。'
    if (header === undefined) {
      return Promise.resolve([
        advised('Content-Security-Policy がありません（ページの中の指定だけが効きます）', start, remedy),
      ])
    }
    const sources = new Map(values.map(([name = '', ...rest]) => [name, rest]))
    const missing = POLICY_NEEDS.filter(({ directive, source, broader }) => {
      const given = sources.get(directive) ?? sources.get('default-src')
      return given !== undefined && !given.includes(source) && !given.includes(broader)
    })
    return Promise.resolve(
      missing.map(({ directive, source }) => needed(`${directive} が ${source} を許していません`, start, remedy)),
    )
  },
}

const STALE = /max-age=(\d+)/

const caching: Rule = {
  title: '保存期間（Cache-Control）',
  async faults(published) {
    const faults: Fault[] = []
    for (const file of ['./', WORKER_FILE]) {
      const address = new URL(file, published.start)
      const control = (await ask(address, {}, 'HEAD')).headers['cache-control'] ?? ''
      if (/no-cache|no-store/.test(control) || Number(STALE.exec(control)?.[1] ?? 0) === 0) continue
      const what = `Cache-Control が「${control}」のため、新しい版がすぐには届きません`
      faults.push(
        advised(what, address, 'index.html、sw.js、site.json には Cache-Control: no-cache を返してください。'),
      )
    }
    const [script] = filesEnding(published, '.js')
    if (!script) return faults
    const control = (await ask(script, {}, 'HEAD')).headers['cache-control'] ?? ''
    if (Number(STALE.exec(control)?.[1] ?? 0) > 0) return faults
    const what = '名前に内容の要約が入ったファイルが、毎回確かめられます'
    const remedy = 'assets/ と data/ の下には Cache-Control: public, max-age=31536000, immutable を返してください。'
    return [...faults, advised(what, script, remedy)]
  },
}

const absent: Rule = {
  title: 'ないファイルの応答（404）',
  async faults({ start }) {
    const address = new URL('assets/none.js', start)
    const { status } = await ask(address)
    if (status === 404 || status === 410) return []
    const remedy = 'ないファイルにほかのページを返さないでください（ページの切り替えに、サーバーの設定は要りません）。'
    return [advised(`ないファイルの応答が ${status} です`, address, remedy)]
  },
}

const secure: Rule = {
  title: 'オフラインで使うための https',
  faults({ start }) {
    if (start.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(start.hostname))
      return Promise.resolve([])
    const what = 'https ではないため、ブラウザーはオフライン用の保存を許しません（ほかの機能は使えます）'
    return Promise.resolve([advised(what, start, 'https で配信してください。')])
  },
}

/** Every rule, in the order they are reported. */
export const rules: readonly Rule[] = [folder, types, ranges, compression, policy, caching, absent, secure]

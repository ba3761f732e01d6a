import { parseArgs } from 'node:util'
import { checkHost } from './check/report'
import { DEFAULT_PORT, serve } from './serve'

const HELP = `使い方: npm run serve -- [--port ${DEFAULT_PORT}] [--host localhost] [--folder dist] [--base /atlas/]
        npm run serve -- --check http://サーバー/atlas/

作成済みのダッシュボードを配信します。ポートが使われていれば、次に空いているポートを使います。
--base はフォルダーの下での配信を試すためのものです。--check は配信せず、指定した住所で配信されている
ダッシュボードを調べ、足りないことと直し方を示します（必要なことが欠けていれば終了コード 1）。`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      host: { type: 'string', default: 'localhost' },
      folder: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      check: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  if (values.check !== undefined) {
    process.exitCode = await checkHost(values.check)
    return
  }
  if (!/^\/(?:[\w.~-]+\/)*$/.test(values.base)) {
    throw new Error(`--base「${values.base}」は「/atlas/」のように / で始めて / で終えてください`)
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port「${values.port}」は 0〜65535 の整数ではありません`)
  }
  await serve({ folder: values.folder, port, host: values.host, base: values.base })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

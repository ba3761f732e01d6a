import { parseArgs } from 'node:util'
import { DEFAULT_PORT, serve } from './serve'

const HELP = `使い方: npm run serve -- [--port ${DEFAULT_PORT}] [--host localhost] [--folder dist]

作成済みのダッシュボードを配信します。ポートが使われていれば、次に空いているポートを使います。`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      host: { type: 'string', default: 'localhost' },
      folder: { type: 'string', default: 'dist' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port「${values.port}」は 0〜65535 の整数ではありません`)
  }
  await serve({ folder: values.folder, port, host: values.host })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

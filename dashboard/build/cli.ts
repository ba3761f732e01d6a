import { build } from 'vite'

/** The messages of a failed build: the bundler wraps what a plugin throws, with stack traces that help no one here. */
function messages(error: unknown): string[] {
  const inner: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'errors') : undefined
  if (Array.isArray(inner)) return inner.flatMap(messages)
  return [error instanceof Error ? error.message : String(error)]
}

/** `npm run build`: the dashboard into `dist/`; a missing or broken warehouse is told in words. */
build({ configFile: 'vite.config.ts', configLoader: 'runner', logLevel: 'warn' }).then(
  () => console.log('ダッシュボードを作りました'),
  (error: unknown) => {
    for (const message of messages(error)) console.error(message)
    process.exitCode = 1
  },
)

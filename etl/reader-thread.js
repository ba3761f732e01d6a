// A worker thread does not inherit the loader that lets Node run TypeScript; this registers it there.
import { register } from 'tsx/esm/api'

register()
await import('./reader-worker.ts')

/**
 * What write-excel-file uses of fflate (see `vite.config.ts`): its `zip` compresses large files in a worker made from a
 * `blob:` address, which the Content-Security-Policy refuses. Here it is done where it is called.
 */
import { strToU8, zipSync, type Zippable } from 'fflate/browser'

export { strToU8, zipSync }

export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array | null) => void): void {
  try {
    done(null, zipSync(files))
  } catch (cause) {
    done(cause instanceof Error ? cause : new Error(String(cause)), null)
  }
}

import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate/browser'

/** Packs the parameters of a long address into letters that need no escaping. */
export function pack(text: string): string {
  const bytes = zlibSync(strToU8(text), { level: 9 })
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** What was packed; null where the word is broken, as by a mail program that cuts long lines. */
export function unpack(word: string): string | null {
  try {
    const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const content = unzlibSync(bytes)
    return checksumOf(content) === new DataView(bytes.buffer).getUint32(bytes.length - 4) ? strFromU8(content) : null
  } catch {
    return null
  }
}

/** Adler-32, with which the zlib format ends (RFC 1950); the library writes it but does not check it. */
function checksumOf(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

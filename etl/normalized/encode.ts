/** Text back to the bytes it was decoded from: byte offsets of a normalised assessment count in these. */
import type { Encoding } from '../read/source'

const utf8 = new TextEncoder()

/**
 * The bytes that decode to the text, character by character as long as the ones it came from. (Shift_JIS has two codes
 * for some characters, so its bytes may be others.) Null where the encoding has no code for a character.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  return encoding === 'utf-8' ? utf8.encode(text) : encodeShiftJis(text)
}

let shiftJis: ReadonlyMap<string, readonly number[]> | undefined

function encodeShiftJis(text: string): Uint8Array | null {
  shiftJis ??= shiftJisCodes()
  const bytes: number[] = []
  for (const char of text) {
    const code = shiftJis.get(char)
    if (code === undefined) return null
    bytes.push(...code)
  }
  return new Uint8Array(bytes)
}

/** What the decoder makes of each code, turned round. */
function shiftJisCodes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const codes = new Map<string, readonly number[]>()
  const add = (...code: number[]): void => {
    try {
      const char = decoder.decode(new Uint8Array(code))
      if ([...char].length === 1 && !codes.has(char)) codes.set(char, code)
    } catch (error) {
      // A TypeError: no character has this code.
      if (!(error instanceof TypeError)) throw error
    }
  }
  for (let lead = 0; lead < 0x100; lead++) add(lead)
  for (let lead = 0x81; lead < 0xfd; lead++) for (let trail = 0x40; trail < 0xfd; trail++) add(lead, trail)
  return codes
}

/** UTF-8 decoded in one pass that also tells the byte of every character, which costs half of a pass for each. */
import { isUtf8 } from 'node:buffer'

/** A text and the byte offset of each of its UTF-16 units; one more entry than units, the last being the end. */
export interface Decoded {
  readonly text: string
  readonly byteAt: Uint32Array
}

/** Room for the longest text so far; what is given away is copied from it. */
let room = { units: new Uint16Array(0), offsets: new Uint32Array(1) }

/**
 * Decodes a whole text.
 * @param first offset that the first byte has in its file
 * @returns null where the bytes are no well-formed UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, first: number): Decoded | null {
  if (!isUtf8(bytes)) return null
  const { length } = bytes
  if (room.units.length < length) room = { units: new Uint16Array(length), offsets: new Uint32Array(length + 1) }
  const { units, offsets } = room
  const carried = (at: number): number => (bytes[at] ?? 0) & 0x3f
  let size = 0
  for (let i = 0; i < length; size++) {
    const lead = bytes[i] ?? 0
    offsets[size] = first + i
    if (lead < 0x80) {
      units[size] = lead
      i++
    } else if (lead < 0xe0) {
      units[size] = ((lead & 0x1f) << 6) | carried(i + 1)
      i += 2
    } else if (lead < 0xf0) {
      units[size] = ((lead & 0x0f) << 12) | (carried(i + 1) << 6) | carried(i + 2)
      i += 3
    } else {
      const point = ((lead & 0x07) << 18) | (carried(i + 1) << 12) | (carried(i + 2) << 6) | carried(i + 3)
      // The two units of a surrogate pair share its four bytes.
      units[size++] = 0xd7c0 + (point >> 10)
      units[size] = 0xdc00 | (point & 0x3ff)
      offsets[size] = first + i + 2
      i += 4
    }
  }
  offsets[size] = first + length
  return {
    text: Buffer.from(units.buffer, 0, size * units.BYTES_PER_ELEMENT).toString('utf16le'),
    byteAt: offsets.slice(0, size + 1),
  }
}

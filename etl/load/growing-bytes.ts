/** Bytes written one after the other into memory that is used again and grows as needed. */

/** The most bytes that UTF-8 needs for a unit of UTF-16. */
const UTF8_WIDTH = 3
/** So few bytes are copied faster one by one. */
const FEW = 8

export class GrowingBytes {
  private bytes: Buffer<ArrayBuffer>
  private end = 0

  /** @param size bytes that it has room for at first */
  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size)
  }

  get length(): number {
    return this.end
  }

  add(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    if (bytes.length > FEW) this.bytes.set(bytes, this.end)
    else for (let i = 0; i < bytes.length; i++) this.bytes[this.end + i] = bytes[i] ?? 0
    this.end += bytes.length
  }

  /** Adds a part of other bytes, from `start` up to `end`. */
  addPart(bytes: Buffer, start: number, end: number): void {
    this.makeRoom(end - start)
    this.end += bytes.copy(this.bytes, this.end, start, end)
  }

  /** Adds a text as UTF-8. */
  write(text: string): void {
    this.makeRoom(text.length * UTF8_WIDTH)
    this.end += this.bytes.write(text, this.end)
  }

  /** Adds a number as it is printed. */
  writeNumber(number: number): void {
    // A whole number of 32 bits is its own bits: the engine divides those fast.
    const whole = number | 0
    if (whole !== number || whole < 0) {
      this.write(String(number))
      return
    }
    let digits = 1
    for (let rest = whole; rest >= 10; rest = (rest / 10) | 0) digits++
    this.makeRoom(digits)
    const { bytes } = this
    let at = (this.end += digits)
    for (let rest = whole; digits > 0; digits--) {
      const tenth = (rest / 10) | 0
      bytes[--at] = 0x30 + rest - 10 * tenth
      rest = tenth
    }
  }

  /** Adds so many times more what has been added since the length was `from`. */
  repeat(from: number, times: number): void {
    const start = this.end
    const length = start - from
    const end = start + length * times
    this.makeRoom(end - start)
    // What has been repeated is repeated with it.
    for (let at = start; at < end; at += at - from) this.bytes.copyWithin(at, from, Math.min(at, from + end - at))
    this.end = end
  }

  /** What has been added, until more is added. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.end)
  }

  clear(): void {
    this.end = 0
  }

  private makeRoom(more: number): void {
    const needed = this.end + more
    if (needed <= this.bytes.length) return
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2))
    this.bytes.copy(grown, 0, 0, this.end)
    this.bytes = grown
  }
}

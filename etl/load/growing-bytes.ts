/** Bytes written one after the other into memory that is used again and grows as needed. */

/** The most bytes that UTF-8 needs for a unit of UTF-16. */
const UTF8_WIDTH = 3
const encoder = new TextEncoder()

export class GrowingBytes {
  private bytes: Uint8Array<ArrayBuffer>
  private end = 0

  /** @param size bytes that it has room for at first */
  constructor(size: number) {
    this.bytes = new Uint8Array(size)
  }

  get length(): number {
    return this.end
  }

  add(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.bytes.set(bytes, this.end)
    this.end += bytes.length
  }

  /** Adds a text as UTF-8. */
  write(text: string): void {
    this.makeRoom(text.length * UTF8_WIDTH)
    this.end += encoder.encodeInto(text, this.bytes.subarray(this.end)).written
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
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    grown.set(this.view())
    this.bytes = grown
  }
}

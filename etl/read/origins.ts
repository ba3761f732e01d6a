/** Where in the source each character of a stream comes from: told when it is asked, as few ever are. */
import { firstAtOrAfter } from './ascending'
import type { Piece } from './stream'

export class Origins {
  /** Where each piece begins in the stream, and in the end where the last one ends. */
  private readonly positions: Uint32Array
  /** The piece that was asked for last. */
  private last = 0

  /** @param starts where each piece begins in the source */
  constructor(
    private readonly pieces: readonly Piece[],
    private readonly starts: readonly number[],
  ) {
    this.positions = new Uint32Array(pieces.length + 1)
    let end = 0
    for (const [i, { text }] of pieces.entries()) this.positions[i + 1] = end += text.length
  }

  /** UTF-16 index in the source at which the origin of a character starts; null behind the last character. */
  from(position: number): number | null {
    const i = this.pieceAt(position)
    const offset = this.pieces[i]?.from[position - (this.positions[i] ?? 0)]
    return offset === undefined ? null : offset + (this.starts[i] ?? 0)
  }

  /** … and at which it ends. */
  to(position: number): number | null {
    const i = this.pieceAt(position)
    const offset = this.pieces[i]?.to[position - (this.positions[i] ?? 0)]
    return offset === undefined ? null : offset + (this.starts[i] ?? 0)
  }

  private pieceAt(position: number): number {
    const { positions, last } = this
    if (position < (positions[last] ?? 0) || position >= (positions[last + 1] ?? 0)) {
      this.last = Math.max(0, firstAtOrAfter(positions, position + 1) - 1)
    }
    return this.last
  }
}

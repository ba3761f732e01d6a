/**
 * Sketches of texts, by which near-copies are found among very many without comparing each with each: two texts agree in
 * a place of their sketches with the probability of their resemblance |A∩B| / |A∪B|, A and B being their pairs of
 * neighbouring letters (A. Broder, "On the resemblance and containment of documents", 1997). The sketch is the one of
 * S. Dahlgaard, M. Knudsen and M. Thorup, "Fast Similarity Sketching" (FOCS 2017): as exact as that many independent
 * minima, at a small part of their cost for a short text (about k·ln k + n hashes instead of k·n).
 */
import { lettersOf } from './normal-text'

/** Places of a sketch; a power of two. */
const PLACES = 128
/** Texts that agree in all places of a band are compared: of pairs at the threshold 98 of 100 do in one band or more. */
export const BANDS = 21
const BAND_PLACES = 6
/** Of each place two bits are kept to estimate a resemblance by (P. Li, A. König, "b-Bit Minwise Hashing", 2010). */
const BITS = 2
const PLACES_IN_WORD = 32 / BITS
export const WORDS = PLACES / PLACES_IN_WORD

/** Resemblance from which a text counts as a near-copy: one word in a sentence of some thirty letters may differ. */
const RESEMBLANCE = 0.73
/** The most places whose bits may differ in such sketches: a quarter of the places that do not agree have the same bits. */
export const PLACES_APART = Math.floor(PLACES * (1 - RESEMBLANCE) * (1 - 2 ** -BITS))

export interface Sketch {
  /** One signed 32-bit number for each band; equal where all places of the band are. */
  readonly bands: readonly number[]
  /** Two bits for each place, in signed 32-bit numbers. */
  readonly bits: readonly number[]
}

/** Of a hash, the low bits choose the place and the next twenty are the value; the round comes above them. */
const VALUE_BITS = 20
const PLACE_BITS = Math.log2(PLACES)
const VALUE_MASK = (1 << VALUE_BITS) - 1
const EMPTY = 0x7fffffff
/** The second half of the rounds has one place each, so that all are filled in the end. */
const SEEDS = Int32Array.from({ length: 2 * PLACES }, (_, round) => mixed(round + 1))

const places = new Int32Array(PLACES)

/** Null for a text without two letters in a row. */
export function sketchOf(text: string): Sketch | null {
  const letters = lettersOf(text)
  if (letters.length < 2) return null
  fill(pairsOf(letters))
  const bands: number[] = []
  for (let band = 0; band < BANDS; band++) {
    let key = band
    for (let i = 0; i < BAND_PLACES; i++) key = mixed(key ^ (places[band * BAND_PLACES + i] ?? 0))
    bands.push(key)
  }
  const bits: number[] = []
  for (let word = 0; word < WORDS; word++) {
    let all = 0
    for (let i = 0; i < PLACES_IN_WORD; i++) all |= ((places[word * PLACES_IN_WORD + i] ?? 0) & 3) << (BITS * i)
    bits.push(all)
  }
  return { bands, bits }
}

function pairsOf(letters: string): Int32Array {
  const pairs = new Int32Array(letters.length - 1)
  for (let i = 0; i < pairs.length; i++) pairs[i] = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1)
  return pairs
}

function fill(pairs: Int32Array): void {
  places.fill(EMPTY)
  let open = PLACES
  for (let round = 0; open > 0 && round < 2 * PLACES; round++) {
    const seed = SEEDS[round] ?? 0
    const above = round << VALUE_BITS
    for (let i = 0; i < pairs.length; i++) {
      const hash = mixed((pairs[i] ?? 0) ^ seed)
      const place = round < PLACES ? hash & (PLACES - 1) : round - PLACES
      const value = above | ((hash >>> PLACE_BITS) & VALUE_MASK)
      const known = places[place] ?? EMPTY
      if (value >= known) continue
      if (known === EMPTY) open--
      places[place] = value
    }
  }
}

/** The finalizer of MurmurHash3, which mixes 32 bits. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

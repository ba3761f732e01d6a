/**
 * Memory for pure functions of a text. Documents are printed on the same forms and copy the same national templates, so
 * that most of their lines have been read before.
 */

/** Characters of text that one function remembers at most, twice over (see `Memory`). */
const CAPACITY = 400_000
/** The same for a function of a text and one of many things. */
const CAPACITY_EACH = 20_000
/** An entry costs this much beside its text. */
const ENTRY = 50

/** Two generations: when the younger is full it becomes the older, and what was not asked for meanwhile is forgotten. */
export class Memory<V> {
  private young = new Map<string, V>()
  private old = new Map<string, V>()
  private size = 0

  /** @param capacity characters of keys and what an entry costs beside them, twice over */
  constructor(private readonly capacity: number) {}

  get(key: string): V | undefined {
    const value = this.young.get(key)
    if (value !== undefined) return value
    const older = this.old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: V): void {
    this.size += key.length + ENTRY
    if (this.size > this.capacity) {
      this.old = this.young
      this.young = new Map()
      this.size = key.length + ENTRY
    }
    this.young.set(key, value)
  }
}

/**
 * The same function, which remembers its results. They are shared: nobody may change them.
 * @param read pure; never gives undefined
 */
export function remembering<V extends NonNullable<unknown> | null>(
  read: (text: string) => V,
  capacity = CAPACITY,
): (text: string) => V {
  const memory = new Memory<V>(capacity)
  return (text) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const own = ownText(text)
    const value = read(own)
    memory.set(own, value)
    return value
  }
}

/** `remembering` for texts that are no slices of a document (see `ownText`), such as results of another memory. */
export function rememberingOwn<V extends NonNullable<unknown> | null>(read: (text: string) => V): (text: string) => V {
  const memory = new Memory<V>(CAPACITY)
  return (text) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const value = read(text)
    memory.set(text, value)
    return value
  }
}

/** The same text apart from the document it may be a slice of: a slice keeps the whole document in memory. */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** The same function, called once for each thing; things are few and live long. */
export function onceFor<T extends object, V>(make: (thing: T) => V): (thing: T) => V {
  const made = new WeakMap<T, { readonly value: V }>()
  return (thing) => {
    const known = made.get(thing)
    if (known) return known.value
    const value = make(thing)
    made.set(thing, { value })
    return value
  }
}

/** `remembering` for a function that also depends on a thing, such as the form. */
export function rememberingOf<T extends object, V extends NonNullable<unknown> | null>(
  read: (thing: T, text: string) => V,
): (thing: T, text: string) => V {
  const functionOf = onceFor((thing: T) => remembering((text: string) => read(thing, text), CAPACITY_EACH))
  return (thing, text) => functionOf(thing)(text)
}

import type { Row } from '../rows'

/** A row of a result, read field by field; a field that is not there, or of another type, is null. */
export class Fields {
  readonly #row: Row

  constructor(row: Row) {
    this.#row = row
  }

  text(name: string): string | null {
    const value = this.#row[name]
    return typeof value === 'string' ? value : null
  }

  number(name: string): number | null {
    const value = this.#row[name]
    return typeof value === 'number' ? value : null
  }

  flag(name: string): boolean | null {
    const value = this.#row[name]
    return typeof value === 'boolean' ? value : null
  }

  texts(name: string): string[] {
    const value = this.#row[name]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  }
}

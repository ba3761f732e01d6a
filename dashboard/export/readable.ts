import { DataType, type Table } from 'apache-arrow'
import { columnsOf, type Cell, type Column } from '../../queries/rows'
import { cellInWords, columnLabel } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'

/** What a page says in place of its own words for cells, by column. */
export interface CellWords {
  /** For a NULL. */
  nulls?: Readonly<Record<string, string>>
  /** For a text that is no code of the warehouse's. */
  texts?: Readonly<Record<string, (text: string) => string>>
}

/**
 * A table's columns for people: headings and codes in the words of the page. Dates stay ISO and numbers numbers, so that
 * they can be reckoned with, and identifiers as they are, so that the words can be found again. A heading that would
 * stand there twice tells its column.
 */
export function readableColumns(table: Table, locale: Locale, { nulls = {}, texts = {} }: CellWords = {}): Column[] {
  const columns = columnsOf(table)
  const labels = columns.map(({ name }) => columnLabel(name, locale))
  return columns.map((column, index) => {
    const { name, type } = column
    const label = labels[index] ?? name
    const twice = labels.indexOf(label) !== labels.lastIndexOf(label)
    const inWords = (cell: Cell): Cell => {
      if (cell === null) return DataType.isUtf8(type) ? (nulls[name] ?? null) : null
      return (typeof cell === 'string' ? texts[name]?.(cell) : undefined) ?? cellInWords(name, cell, locale) ?? cell
    }
    return {
      name: !twice ? label : locale === 'ja' ? `${label}（${name}）` : `${label} (${name})`,
      type,
      cell: (row) => inWords(column.cell(row)),
    }
  })
}

import { tableToIPC, type Table } from 'apache-arrow'
import { BOM, toCsv } from '../../queries/csv'
import type { Column } from '../../queries/rows'
import { toJson } from './json'

/** The files a table can be taken away as. */
export const formats = ['csv', 'xlsx', 'json', 'arrow'] as const
export type Format = (typeof formats)[number]

export interface ExportedFile {
  blob: Blob
  /** Texts that were longer than the format allows and were cut (XLSX only). */
  cutTexts: number
}

/**
 * A whole table as a file: CSV (UTF-8 with a byte order mark, as Excel wants it), an Excel workbook, JSON (an array of
 * objects) or Arrow IPC (the file format). Rejects with a `TooManyRowsError` when the format does not hold so many rows.
 * `columns` are what people read, CSV and Excel, in place of the table's own; what programs read keeps names and codes.
 */
export async function exportTable(table: Table, format: Format, columns?: readonly Column[]): Promise<ExportedFile> {
  switch (format) {
    case 'csv':
      return whole(new Blob([BOM, toCsv(table, columns)], { type: 'text/csv;charset=utf-8' }))
    case 'json':
      return whole(new Blob([toJson(table)], { type: 'application/json' }))
    case 'arrow':
      return whole(new Blob([new Uint8Array(tableToIPC(table, 'file'))], { type: 'application/vnd.apache.arrow.file' }))
    case 'xlsx': {
      // Fetched by the first who wants a workbook.
      const { toXlsx } = await import('./xlsx')
      return toXlsx(table, columns)
    }
  }
}

const whole = (blob: Blob): ExportedFile => ({ blob, cutTexts: 0 })

/** Hands a file to the reader's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the bytes once it has begun; that is after this task.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

import type { Table } from 'apache-arrow'
import { BOM, toCsv } from '../../queries/csv'

/** Saves a whole result as a CSV file that Excel opens as UTF-8. */
export function downloadCsv(table: Table, fileName: string): void {
  const url = URL.createObjectURL(new Blob([BOM, toCsv(table)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has its own hold on the bytes once it has begun; that is after this task.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

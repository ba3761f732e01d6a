import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, whether this code runs from its sources or bundled somewhere below it (see run.js). */
export const PROJECT = projectAbove(import.meta.dirname)

/** Data that people review, read by the code. */
export const REFERENCE = join(PROJECT, 'data/reference')

function projectAbove(folder: string): string {
  if (existsSync(join(folder, 'data/reference'))) return folder
  if (dirname(folder) === folder) throw new Error('no data/reference in any folder above the program')
  return projectAbove(dirname(folder))
}

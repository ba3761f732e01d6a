import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'

/** The bytes of the file that a button of a page, or of a part of it, saves, and the file's name. */
export async function save(within: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = within.page().waitForEvent('download')
  await within.getByRole('button', { name: button, exact: true }).click()
  const saved = await download
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
}

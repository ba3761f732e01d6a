import { expect, type Locator, type Page } from '@playwright/test'

/** The console's editor of SQL. */
export const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: 'SQL 文' })

/** Writes a statement in place of what stands there. An editor that has only just been made may put the cursor back. */
export async function writeSql(page: Page, sql: string): Promise<void> {
  const editor = editorOf(page)
  await expect(async () => {
    await editor.fill(sql)
    await expect(editor).toHaveText(sql, { useInnerText: true, timeout: 2000 })
  }).toPass()
}

/** Writes a statement and runs it. */
export async function runSql(page: Page, sql: string): Promise<void> {
  await writeSql(page, sql)
  await editorOf(page).press('Control+Enter')
}

/** The table of a result. */
export const resultOf = (page: Page): Locator => page.getByRole('region', { name: '結果' })

/** The rows in view; `nth(0)` is the first of the result while it is not scrolled. */
export const rowsOf = (page: Page): Locator => resultOf(page).locator('tbody tr.row')

/** What is said of the run: how many rows in what time, or that it is running. */
export const status = (page: Page): Locator => page.locator('.actions').getByRole('status')

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

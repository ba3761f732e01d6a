/** What the checks find in the five documents, each finding read there by hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../../fixtures/documents'
import { loadInto, query } from '../../fixtures/etl'
import { perturbations } from '../../fixtures/perturbations'

/** Rewritings that change the words which a check looks for, or lose a cell: the reading tells of them. */
const OTHER_WORDS = ['すべての文字の間に空白', '項目名と値を次の行に']

const rewritings = perturbations.filter(({ name }) => !OTHER_WORDS.some((other) => name.includes(other)))

/** Rule, severity and the lines of the document on which the words stand that it rests on. */
type Finding = readonly [rule: string, severity: string, lines: readonly number[]]

const FOUND: Readonly<Record<string, readonly Finding[]>> = {
  '000': [
    ['copied_measures', 'low', [221, 224]],
    ['five_information', 'medium', [91, 92]],
    ['late_submission', 'medium', [276]],
    ['late_submission', 'medium', [286]],
    ['late_submission', 'medium', [287]],
    ['late_submission', 'medium', [319]],
    ['late_submission', 'medium', [324]],
    ['late_submission', 'medium', [331]],
    ['late_submission', 'medium', [336]],
    ['linkage_systems', 'low', [45, 53, 58, 62, 74]],
    ['number_unticked', 'high', [91, 176]],
    ['old_intermediate_text', 'low', [171]],
    ['recipient_range', 'medium', [147, 148, 156, 157]],
    ['superseded_annex_tables', 'medium', [38]],
    ['superseded_annex_tables', 'medium', [221]],
    ['superseded_annex_tables', 'medium', [224]],
    ['superseded_ordinance', 'low', [213]],
    ['vendor_name', 'low', [115, 131, 307, 317]],
  ],
  '001': [
    ['fewer_ratings', 'low', [246]],
    ['notification_card', 'low', [203]],
    ['notification_card', 'low', [208]],
    ['notification_card', 'low', [211]],
    ['required_unread', 'low', [24]],
    ['required_unread', 'low', [50]],
    ['required_unread', 'low', [96]],
    ['required_unread', 'low', [246]],
    ['retention_long', 'medium', [161]],
    ['retention_reason', 'medium', [161, 162]],
  ],
  '002': [
    ['connection_unmarked', 'medium', [73, 280]],
    ['copied_measures', 'low', [246, 249]],
    ['fewer_ratings', 'low', [288]],
    ['five_information', 'low', [89, 90]],
    ['late_submission', 'low', [353]],
    ['old_intermediate_text', 'low', [130]],
    ['replaced_department', 'medium', [99, 354, 356]],
    ['replaced_department', 'medium', [246, 354, 356]],
    ['replaced_department', 'medium', [249, 354, 356]],
    ['required_blank', 'medium', [285]],
    ['required_unread', 'low', [89]],
    ['superseded_annex_tables', 'medium', [282]],
    ['threshold_result', 'low', [39, 100, 109, 339]],
  ],
  '003': [
    ['late_submission', 'low', [533]],
    ['late_submission', 'low', [535]],
    ['late_submission', 'low', [577]],
    ['late_submission', 'low', [579]],
    ['late_submission', 'low', [581]],
    ['late_submission', 'low', [582]],
    ['late_submission', 'low', [583, 584, 585]],
    ['number_unlisted', 'low', [155, 273]],
    ['required_blank', 'low', [193]],
    ['retention_long', 'medium', [256]],
    ['retention_reason', 'medium', [256, 261]],
    ['subcontracting_rating', 'medium', [208, 372]],
    // The citation stands on the third line of its answer.
    ['superseded_article_19_7', 'medium', [177]],
    ['superseded_article_19_7', 'medium', [401]],
    ['superseded_commission', 'low', [406]],
    ['superseded_commission', 'low', [410]],
  ],
  '004': [
    ['email_or_flash', 'medium', [86]],
    ['email_or_flash', 'medium', [163]],
    ['email_or_flash', 'medium', [171]],
    ['email_or_flash', 'medium', [180]],
    ['late_submission', 'low', [377]],
  ],
}

const FINDINGS = `
  SELECT document.path, rule_id, severity,
    (SELECT list(DISTINCT line_start ORDER BY line_start) FROM evidence WHERE list_contains(evidence_ids, evidence_id))
  FROM finding JOIN assessment USING (assessment_id) JOIN document USING (document_id)
  ORDER BY document.path, rule_id, severity`

const numberOf = (path: unknown): string => /(\d{3})_[^/\\]*$/.exec(String(path))?.[1] ?? ''

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-checks-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function findingsIn(input: string, name: string): Promise<readonly (readonly unknown[])[]> {
  const output = join(folder, `${name}.duckdb`)
  const { findings } = await loadInto(output, [input])
  const rows = (await query(output, FINDINGS)).filter((row) => Array.isArray(row))
  expect(rows).toHaveLength(Object.values(findings ?? {}).reduce((sum, count) => sum + count, 0))
  return rows
}

it('finds in each document what a reader finds there, and nothing else', async () => {
  const rows = await findingsIn('data/raw', 'five')
  const found = Object.fromEntries(
    Object.keys(FOUND).map((number) => [
      number,
      rows.filter(([path]) => numberOf(path) === number).map(([, rule, severity, lines]) => [rule, severity, lines]),
    ]),
  )
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort()
  for (const [number, expected] of Object.entries(FOUND)) {
    expect(sorted(found[number] ?? []), number).toEqual(sorted(expected))
  }
})

describe('rewritten documents', () => {
  let rows: readonly (readonly unknown[])[]

  beforeAll(async () => {
    const input = join(folder, 'rewritten')
    mkdirSync(input)
    for (const [n, { apply }] of rewritings.entries()) {
      // Lines at the end tell apart what two rewritings leave alike: the same bytes are read once.
      const end = new TextEncoder().encode('\n'.repeat(n + 1))
      for (const { file, text } of documents) {
        writeFileSync(join(input, `${n}-${file}`), Buffer.concat([apply(text), end]))
      }
    }
    rows = await findingsIn(input, 'rewritten')
  })

  it.each(rewritings.map(({ name }, n) => [name, n] as const))('%s: the same rules fire', (_, n) => {
    const told = rows
      .filter(([path]) => basename(String(path)).startsWith(`${n}-`))
      .map(([path, rule]) => `${numberOf(path)} ${String(rule)}`)
    const expected = Object.entries(FOUND).flatMap(([number, list]) => list.map(([rule]) => `${number} ${rule}`))
    // A rule may group what it tells otherwise where a cell is read otherwise.
    expect([...new Set(told)].sort()).toEqual([...new Set(expected)].sort())
  })
})

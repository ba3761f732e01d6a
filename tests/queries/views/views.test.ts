import { describe, expect, it } from 'vitest'
import { codeRows } from '../../../etl/schema/codes'
import { viewsOver } from './views'

describe('the views', () => {
  it('are all there, every column explained in Japanese', async () => {
    const query = await viewsOver({})
    const views = await query('select view_name from duckdb_views() where not internal order by view_name')
    expect(views.map(({ view_name }) => view_name)).toEqual([
      'answer_place',
      'assessment_body',
      'assessment_latest',
      'body_named',
      'boilerplate',
      'change_count',
      'change_timeline',
      'citation_currency',
      'cloud_status',
      'control_level',
      'control_level_count',
      'coverage',
      'currency_count',
      'finding_count',
      'incident_change',
      'incident_register',
      'incident_summary',
      'medium_used',
      'number_act_count',
      'outsourcing_count',
      'recorded_number',
      'required_gap',
      'retention',
      'review_due',
      'risk_count',
      'search_named',
      'section_text',
      'statute_count',
      'text_share',
      'total_count',
      'vendor_share',
    ])
    expect(
      await query(`select table_name, column_name from duckdb_columns()
        where not internal and (comment is null or not regexp_matches(comment, '[ぁ-んァ-ヶ一-龠]'))`),
    ).toEqual([])
    expect(await query('select view_name from duckdb_views() where not internal and comment is null')).toEqual([])
  })

  it('use no code that the table of codes does not explain', async () => {
    const query = await viewsOver({ code: codeRows() })
    const written = await query(`select distinct regexp_extract_all(sql, '(?:THEN|ELSE) \\(?''([a-z_]+)''', 1) as used
      from duckdb_views() where not internal and sql ilike '%then%''%'`)
    const codes = new Set((await query('select code from code')).map(({ code }) => code))
    const used = written.flatMap((row) => (Array.isArray(row.used) ? row.used : []))
    expect(used).toContain('government_cloud_planned')
    expect(used.filter((code) => !codes.has(code))).toEqual([])
  })
})

/** What the questions answer over the five documents, each read there by hand. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../../dashboard/charts/chart'
import type { Row } from '../../queries/rows'
import { askOverDocuments, pick } from '../fixtures/ask'

const { ask } = askOverDocuments()

const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)

describe('vendors', () => {
  it('the one of most municipalities: since when is unknown where the change log is silent', async () => {
    expect(await ask('vendor_leaders')).toEqual([
      {
        vendors: ['アイネス'],
        municipalities: 2,
        municipality_share: 0.4,
        from_on: null,
        unknown_from: 2,
        stated_on: '2026-03-11',
      },
    ])
    // Of the two vendors of Sayama, the change log tells when one began.
    expect(await ask('vendor_leaders', { municipality: '112151' })).toMatchObject([
      { vendors: ['両備システムズ', '埼玉情報サービス'], municipalities: 1, from_on: '2024-04-01', unknown_from: 1 },
    ])
  })

  it('the matrix: who outsources to whom, those with most items first', async () => {
    // 004:107, 118; 000:115, 131; 003:206; 001:129; 002:110.
    const rows = await ask('vendor_matrix')
    expect(pick(rows, 'municipality', 'prefecture', 'vendor', 'items', 'assessments', 'subcontracted_items')).toEqual([
      ['川口市', '埼玉県', '日本情報産業', 1, 1, 1],
      ['川口市', '埼玉県', '日立システムズ', 1, 1, 1],
      ['狭山市', '埼玉県', '両備システムズ', 1, 1, 1],
      ['狭山市', '埼玉県', '埼玉情報サービス', 1, 1, 0],
      ['金沢市', '石川県', '富士通Japan', 1, 1, 0],
      ['越谷市', '埼玉県', 'アイネス', 1, 1, 0],
      ['奈良市', '奈良県', 'アイネス', 1, 1, 0],
    ])
    expect(sum(rows, 'unknown_subcontracting')).toBe(0)
    expect(new Set(pick(rows, 'municipality_total', 'vendor_total').flat())).toEqual(new Set([5, 6]))
    expect(pick(rows, 'municipality_order', 'vendor_order')).toEqual([
      [1, 5],
      [1, 6],
      [2, 2],
      [2, 3],
      [3, 4],
      [4, 1],
      [5, 1],
    ])
    // Behind each cell are its items, and nothing else.
    for (const row of rows) {
      const cell = { picked_municipality: textOf(row, 'body_id'), vendor_id: textOf(row, 'vendor_id') }
      const behind = await ask('outsourcing_items', cell)
      expect(pick(behind, 'municipality')).toEqual(Array.from({ length: Number(row.items) }, () => [row.municipality]))
    }
  })

  it('each item tells since when its vendor has served, with the change that says so', async () => {
    const items = await ask('outsourcing_items', { municipality: '112151' })
    expect(pick(items, 'outsourcing_title', 'from_on')).toEqual([
      ['健康管理システムの保守・運用', null],
      ['予防接種情報のデータパンチ', '2024-04-01'],
    ])
    expect(items.map((row) => row.from_evidence_id !== null)).toEqual([false, true])
  })
})

describe('measures', () => {
  it('ratings: as many as the forms print (3 × 8 and 2 × 22), none below sufficient, lost pages apart', async () => {
    const rows = await ask('risk_ratings')
    expect(sum(rows, 'ratings')).toBe(3 * 8 + 2 * 22)
    expect(new Set(rows.map((row) => row.rating))).toEqual(new Set(['十分である', 'missing', 'not_applicable']))
    expect(sum(await ask('risk_ratings', { form: 'full' }), 'ratings')).toBe(2 * 22)
    const lost = await ask('risk_records', { picked_form: 'priority', rating: 'missing' })
    expect(pick(lost, 'municipality', 'adequacy')).toEqual([['奈良市', null]])
  })

  it('controls: every assessment manages user authentication; the audit is one control in all forms', async () => {
    const rows = await ask('control_levels')
    const of = (control: string) =>
      pick(
        rows.filter((row) => row.control === control),
        'level',
        'assessments',
        'assessment_share',
      )
    expect(of('ユーザ認証の管理')).toEqual([['done', 5, 1]])
    expect(of('監査')).toEqual([
      ['done', 3, 0.6],
      ['sufficient', 2, 0.4],
    ])
    expect(of('NISC政府機関統一基準群')).toEqual([['outside', 2, 1]])
    expect(rows.filter(({ level }) => level === 'not_done' || level === 'insufficient')).toEqual([])
    const audits = await ask('control_records', { control: '監査', level: 'done' })
    expect(new Set(audits.map(({ answer }) => answer))).toEqual(new Set(['自己点検', '内部監査']))
    // Explained only: nobody is asked whether it is done.
    expect(rows.some(({ control }) => control === '情報保護管理体制の確認')).toBe(false)
  })

  it('own words and shared ones', async () => {
    const [first] = await ask('own_text')
    expect(first?.municipality).toBe('川口市')
    expect(await ask('own_text')).toHaveLength(5)
    const shared = await ask('shared_passages')
    expect(shared[0]).toMatchObject({ municipalities: 5, assessments: 5 })
    expect(shared.every(({ municipalities }) => Number(municipalities) > 1)).toBe(true)
    const uses = await ask('passage_records', { similar: textOf(shared[0] ?? {}, 'similar_id') })
    expect(new Set(uses.map(({ municipality }) => municipality)).size).toBe(5)
    // What is used by five municipalities reaches several; each record of a cell is counted in it.
    const reach = (await ask('passage_reach')).find(
      (row) => row.form === 'priority' && row.risk_section === 'III.6' && row.reach === 'several',
    )
    const records = await ask('passage_records', { picked_form: 'priority', risk_section: 'III.6', reach: 'several' })
    expect(records).toHaveLength(Number(reach?.passages))
    expect(records.every(({ municipalities }) => Number(municipalities) >= 4)).toBe(true)
  })

  it('retention: one for twenty years or more, one not laid down', async () => {
    expect(pick(await ask('retention_periods'), 'retention', 'files')).toEqual([
      ['20年以上', 1],
      ['定められていない', 1],
    ])
    expect(pick(await ask('retention_records', { retention: '20年以上' }), 'municipality')).toEqual([['越谷市']])
  })

  it('media: one municipality transfers by e-mail, three times; two cannot be told', async () => {
    const rows = await ask('media')
    const of = (flow: string, medium: string) =>
      pick(
        rows.filter((row) => row.flow === flow && row.medium === medium),
        'assessments',
        'assessment_share',
      )
    expect(of('transfer', '電子メール')).toEqual([[1, 1]])
    expect(of('acquisition', 'フラッシュメモリ')).toEqual([[1, 0.2]])
    expect(of('acquisition', 'undetermined')).toEqual([[2, 0.4]])
    const mail = await ask('media_records', { flow: 'transfer', medium: '電子メール' })
    expect(pick(mail, 'municipality', 'entry_no')).toEqual([
      ['川口市', 4],
      ['川口市', 5],
      ['川口市', 6],
    ])
    const unread = await ask('media_records', { flow: 'acquisition', medium: 'undetermined' })
    expect(pick(unread, 'municipality')).toEqual([['狭山市'], ['奈良市']])
  })
})

describe('changes', () => {
  it('are counted alike by year, month, time of submission, chapter and assessment', async () => {
    for (const name of ['change_years', 'change_months', 'change_timings', 'change_chapters', 'change_assessments']) {
      expect(sum(await ask(name), 'changes'), name).toBe(220)
    }
    expect(await ask('changes')).toHaveLength(220)
  })

  it('of the cloud, and of what could not be told', async () => {
    const cloud = await ask('changes', { change_year: '2026', change_category: 'cloud_migration' })
    expect(pick(cloud, 'municipality', 'changed_on', 'timing')).toEqual([
      ['狭山市', '2026-01-15', '事後'],
      ['狭山市', '2026-01-15', '事後'],
    ])
    expect(await ask('changes', { change_month: '2026-01' })).toHaveLength(2)
    const untold = await ask('changes', { item_form: '', chapter: '' })
    expect(untold).toHaveLength(7)
    expect(untold.every(({ label }) => label === null)).toBe(true)
    expect(await ask('changes', { change_year: '' })).toEqual([])
    expect(await ask('changes', { timing: '' })).toEqual([])
  })
})

describe('legal bases', () => {
  it('statutes: all cite the Number Act; its articles stand in its order', async () => {
    expect(pick(await ask('statutes'), 'law', 'assessments', 'assessment_share')[0]).toEqual(['番号法', 5, 1])
    const articles = (await ask('number_act_articles')).map(({ article }) => article)
    expect(articles.indexOf('第9条第1項')).toBeLessThan(articles.indexOf('第19条第8号'))
    expect(articles.indexOf('第19条第8号')).toBeLessThan(articles.indexOf('第19条第15号'))
    expect(await ask('citations', { law: '番号法', article: '第19条第8号' })).toHaveLength(15)
  })

  it('table items: with the statute of the act, without the tables of ordinances', async () => {
    const rows = await ask('legal_table_items')
    expect(rows[0]).toMatchObject({ table_name: '別表', table_item: '14', statute: '予防接種法', assessments: 2 })
    expect(rows.some(({ table_name: table }) => table === '別表第一')).toBe(false)
    const bare = await ask('citations', { table_name: '別表第二', table_item: '', number_act: true })
    expect(new Set(bare.map(({ municipality }) => municipality))).toEqual(new Set(['狭山市', '奈良市']))
  })

  it('superseded citations are those that the checks find; what has no counterpart is not said to lack one', async () => {
    expect(pick(await ask('citation_currencies'), 'rule', 'currency', 'assessments')).toEqual([
      ['superseded_annex_tables', 'current', 3],
      ['superseded_annex_tables', 'both', 1],
      ['superseded_annex_tables', 'superseded', 1],
      ['superseded_article_19_7', 'current', 3],
      ['superseded_article_19_7', 'both', 1],
      ['superseded_article_19_7', 'none', 1],
      ['superseded_commission', 'superseded', 1],
      ['superseded_ordinance', 'current', 2],
      ['superseded_ordinance', 'superseded', 1],
      ['superseded_ordinance', 'none', 2],
    ])
    const seventh = await ask('citation_currency_records', { rule: 'superseded_article_19_7', currency: 'both' })
    expect(new Set(seventh.map(({ municipality }) => municipality))).toEqual(new Set(['金沢市']))
    expect(new Set(seventh.map(({ citation }) => citation))).toEqual(new Set(['superseded', 'current']))
    const neither = await ask('citation_currency_records', { rule: 'superseded_article_19_7', currency: 'none' })
    expect(pick(neither, 'citation', 'evidence_id')).toEqual([[null, null]])
  })

  it('by procedure: shares are those of the procedure', async () => {
    const rows = await ask('statute_categories')
    const act = rows.filter(({ law }) => law === '番号法')
    expect(pick(act, 'procedure_category', 'assessments', 'assessment_share')).toContainEqual(['健康管理', 3, 1])
    expect(sum(act, 'assessments')).toBe(5)
  })
})

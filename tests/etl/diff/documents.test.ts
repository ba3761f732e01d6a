/** What the comparison tells of documents that have changed between two releases. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { changesOf, compareTexts, listed, original, rewritten } from './warehouses'

describe('the same statements', () => {
  it('in the same documents differ in nothing', async () => {
    const { summary, differences } = await compareTexts([original(0), original(3)], [original(3), original(0)])
    expect(differences).toEqual([])
    expect(changesOf(summary)).toEqual({})
    expect(summary.assessments).toEqual({ added: 0, removed: 0, revised: 0, changed: 0, equal: 2 })
  })

  it('in another encoding, with other line ends and other bytes, differ in nothing', async () => {
    // Characters without a place in Shift_JIS are replaced in both.
    const plain = original(0).replaceAll(/[—–]/g, '―').replaceAll('\u00a0', ' ')
    const { summary, differences } = await compareTexts(
      [plain, original(2)],
      [new Uint8Array(iconv.encode(plain, 'Shift_JIS')), `\ufeff${original(2).replaceAll('\n', '\r\n')}`],
    )
    expect(differences).toEqual([])
    expect(summary.assessments).toMatchObject({ changed: 0, equal: 2 })
  })

  it('in several documents of one id differ in nothing, whichever bears which number', async () => {
    const titled = ['甲', '乙', '丙'].map((title) => rewritten(0, ['予防接種に関する事務 重点', `${title}の事務 重点`]))
    const { differences, summary } = await compareTexts(
      titled,
      titled.map((text, i) => text + '\n'.repeat(i + 1)),
    )
    expect(differences).toEqual([])
    expect(summary.assessments).toMatchObject({ equal: 3 })
  })
})

describe('a statement that has changed', () => {
  it('is told from → to, in its item and in what is derived from it, and nothing else', async () => {
    const { differences, summary } = await compareTexts(
      [original(0), original(2)],
      [rewritten(0, ['(株)両備システムズ', '(株)あたらしい会社']), original(2)],
    )
    expect(summary.assessments).toMatchObject({ revised: 0, changed: 1, equal: 1 })
    expect(changesOf(summary)).toEqual({
      answer: '+0 -0 ~1',
      // A check that prints the current vendors.
      finding: '+0 -0 ~1',
      outsourcing: '+0 -0 ~1',
      vendor: '+1 -1 ~0',
      vendor_alias: '+1 -1 ~0',
      vendor_term: '+0 -0 ~1',
    })
    expect(differences.find(({ table_name }) => table_name === 'answer')).toEqual({
      difference_no: 1,
      change: 'changed',
      from_assessment_id: '112151-22-20260115',
      to_assessment_id: '112151-22-20260115',
      agency: '埼玉県狭山市長',
      title: '狭山市 予防接種に関する事務 重点項目評価書',
      table_name: 'answer',
      item_id: 'priority.II.4.3',
      item_label: 'II.4 委託先名',
      file_no: 1,
      entry_no: 1,
      entry_name: '健康管理システムの保守・運用',
      row_label: null,
      column_name: 'value',
      from_value: '(株)両備システムズ',
      to_value: '(株)あたらしい会社',
    })
    expect(listed(differences, 'outsourcing')).toEqual([
      ' | vendor_raw: (株)両備システムズ → (株)あたらしい会社',
      ' | vendor_id: 株式会社 両備システムズ → 株式会社 あたらしい会社',
    ])
  })

  it('may be the mark of a choice', async () => {
    const { differences } = await compareTexts(
      [original(0)],
      [rewritten(0, ['[○] 市内連携システム', '[] 市内連携システム'])],
    )
    const label = 'I.2 他のシステムとの接続'
    expect(listed(differences, 'mark')).toEqual([`${label} 庁内連携システム | state: checked → unchecked`])
    expect(listed(differences, 'system_connection')).toEqual(['庁内連携システム | state: checked → unchecked'])
  })

  it('may be a row more in the change log, wherever it stands', async () => {
    const row = '令和8年1月10日\tI 基本情報 6.評価実施機関における担当部署 ②所属長の役職名\t課長\t部長\t事後\t\n'
    const first = /^変更日\t.*\n/m
    const { differences, summary } = await compareTexts(
      [original(0)],
      [rewritten(0, [first, `${first.exec(original(0))?.[0] ?? ''}${row}`])],
    )
    expect(changesOf(summary)).toEqual({ change: '+1 -0 ~0' })
    const label = 'I.6 所属長の役職名 2026-01-10 I 基本情報 6.評価実施機関における担当部署 ②所属長の役職名'
    expect(listed(differences, 'change')).toEqual(
      expect.arrayContaining([`${label} | before_text: null → 課長`, `${label} | after_text: null → 部長`]),
    )
    expect(new Set(differences.map(({ change }) => change))).toEqual(new Set(['added']))
  })

  it('does not move with the number of a system before it', async () => {
    const systems = (text: string): string =>
      text.replaceAll(/^システム([2-5])(\t?)$/gm, (_, no: string, tab: string) => `システム${Number(no) + 1}${tab}`)
    const more = 'システム2\n\n①システムの名称\tあたらしいシステム\n②システムの機能\t試しの機能\n\n'
    const { differences, summary } = await compareTexts(
      [original(0)],
      [systems(original(0)).replace(/^システム3$/m, `${more}システム3`)],
    )
    // What the checks make of another system is a difference of its own.
    const stated = differences.filter(({ table_name }) => table_name !== 'finding')
    expect(new Set(stated.map(({ change, entry_name }) => `${change} ${entry_name}`))).toEqual(
      new Set(['added あたらしいシステム']),
    )
    expect(changesOf(summary)).toMatchObject({ system: '+1 -0 ~0' })
    expect(listed(differences, 'system')).toEqual([
      ' | name: null → あたらしいシステム',
      ' | functions: null → 試しの機能',
    ])
  })
})

describe('an assessment', () => {
  it('that is new or gone is told once; its rows are counted', async () => {
    const { differences, summary } = await compareTexts([original(0), original(2)], [original(0), original(4)])
    expect(summary.assessments).toEqual({ added: 1, removed: 1, revised: 0, changed: 0, equal: 1 })
    const ofAssessments = differences.filter(
      ({ from_assessment_id, to_assessment_id }) => from_assessment_id ?? to_assessment_id,
    )
    expect(new Set(ofAssessments.map(({ table_name }) => table_name))).toEqual(new Set(['assessment']))
    expect(new Set(ofAssessments.map(({ change, title }) => `${change} ${title}`))).toEqual(
      new Set([
        'added 川口市 後期高齢者医療に関する事務 重点項目評価書',
        'removed ひとり親家庭等医療費の助成に関する事務',
      ]),
    )
    const answers = summary.tables.find(({ table }) => table === 'answer')
    expect(answers?.changes?.added).toBeGreaterThan(50)
    expect((answers?.from_rows ?? 0) + (answers?.changes?.added ?? 0) - (answers?.changes?.removed ?? 0)).toBe(
      answers?.to_rows,
    )
  })

  it('of a later version is compared with the one before, which may stay', async () => {
    const later = rewritten(0, ['令和8年1月15日', '令和8年6月1日'], ['(株)両備システムズ', '(株)あたらしい会社'])
    const replaced = await compareTexts([original(0)], [later])
    expect(replaced.summary.assessments).toEqual({ added: 0, removed: 0, revised: 1, changed: 0, equal: 0 })
    expect(listed(replaced.differences, 'answer')).toEqual([
      '表紙 公表日 | value: 令和8年1月15日 → 令和8年6月1日',
      'II.4 委託先名 | value: (株)両備システムズ → (株)あたらしい会社',
    ])
    expect(replaced.differences[0]).toMatchObject({
      from_assessment_id: '112151-22-20260115',
      to_assessment_id: '112151-22-20260601',
    })
  })

  it('that stays beside its later version is equal', async () => {
    const later = rewritten(0, ['令和8年1月15日', '令和8年6月1日'], ['(株)両備システムズ', '(株)あたらしい会社'])
    const { summary, differences } = await compareTexts([original(0)], [original(0), later])
    expect(summary.assessments).toEqual({ added: 0, removed: 0, revised: 1, changed: 0, equal: 1 })
    expect(listed(differences, 'outsourcing')).toHaveLength(2)
  })
})

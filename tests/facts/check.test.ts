import { describe, expect, it } from 'vitest'
import type { Answer, Extraction } from '../../etl/extract/model'
import type { FormItem } from '../../etl/forms/types'
import { checkFacts } from './check'
import type { DocumentFacts } from './fact'
import { inSection, onDay } from './shorthand'

const item = (label: string, extra: Partial<FormItem> = {}): FormItem => ({
  id: `priority.III.3.${label}`,
  form: 'priority',
  chapter: 'III',
  section: '3',
  label,
  aliases: [],
  number: null,
  kind: 'text',
  concept: 'control.detail',
  repeatsPer: 'file',
  required: false,
  options: [],
  singleLine: false,
  risk: 2,
  place: 'label',
  ...extra,
})
const answer = (of: FormItem, value: string | null, extra: Partial<Answer> = {}): Answer => ({
  item: of,
  fileNo: 1,
  entryNo: null,
  state: value === null ? 'blank' : 'answered',
  value,
  span: null,
  note: null,
  ...extra,
})

const authentication = item('ユーザ認証の管理', { kind: 'choice', aliases: ['ユーザー認証の管理'] })
const permission = item('アクセス権限の管理', { kind: 'choice' })
const method = item('具体的な管理方法')
const vendor = item('委託先名', { chapter: 'II', section: '4', risk: null, repeatsPer: 'outsourcing' })
const name = (repeatsPer: 'provision' | 'transfer'): FormItem =>
  item('時期・頻度', { chapter: 'II', section: '5', risk: null, repeatsPer })
const published = item('公表日', { chapter: 'cover', section: '0', risk: null, repeatsPer: null })
const connections = item('接続', { chapter: 'I', section: '2', risk: null, kind: 'marks', repeatsPer: 'system' })

const read: Extraction = {
  form: 'priority',
  formVersion: null,
  answers: [
    answer(published, '令和8年1月15日', { fileNo: null }),
    answer(vendor, '(株)あ', { entryNo: 1 }),
    answer(vendor, '(株) い う', { entryNo: 2 }),
    answer(name('provision'), '都度', { entryNo: 1 }),
    answer(name('transfer'), '毎月', { entryNo: 1 }),
    answer(authentication, '行っている(1)'),
    answer(method, 'はじめ 認証する おわり'),
    answer(permission, '行っていない'),
    answer(method, null),
  ],
  marks: [
    {
      item: connections,
      fileNo: null,
      entryNo: 1,
      option: 'その他',
      state: 'checked',
      basis: 'detail',
      detail: '中間 サーバー',
      span: null,
    },
  ],
  changes: [
    {
      no: 1,
      changedOn: '2024-04-01',
      itemRaw: 'Ⅱ 4. 委託',
      itemId: null,
      before: '前',
      after: null,
      timing: '事後',
      reason: null,
      span: { start: 0, end: 1 },
    },
  ],
  entries: [],
  fileNos: [1],
  issues: [],
  explainedBytes: 0,
  unexplainedBytes: 0,
}

const cover = inSection('cover', '0')
const work = inSection('II', '4')
const given = inSection('II', '5', { entry: 1 })
const access = inSection('III', '3', { risk: 2 })
const system = inSection('I', '2', { entry: 1 })
const none: DocumentFacts = {
  file: 'x.txt',
  form: 'priority',
  formVersion: null,
  changes: 1,
  answers: [],
  marks: [],
  changeRows: [],
  meanings: [],
}
const check = (facts: Partial<DocumentFacts>): string[] => checkFacts(read, { ...none, ...facts })

describe('checkFacts', () => {
  it('is silent where everything holds', () => {
    expect(
      check({
        answers: [
          cover.value(1, '公表日', '令和8年1月15日'),
          work.value(2, '委託先名', '(株)いう', { entry: 2 }),
          given.value(3, '時期・頻度', '毎月', { repeat: 'transfer' }),
          given.value(3, '時期・頻度', '都度', { nth: 1 }),
          access.value(4, 'ユーザー認証の管理', '行っている（１）'),
          access.text(5, '具体的な管理方法', 'はじめ認証', 'る おわり', { after: 'ユーザ認証の管理' }),
          access.state(6, '具体的な管理方法', 'blank', { after: 'アクセス権限の管理' }),
          access.state(6, '具体的な管理方法', 'blank', { nth: 2 }),
        ],
        marks: system.detailed(7, '接続', [['その他', '中間サーバー']]),
        changeRows: [onDay('2024-04-01')(8, 1, '事後', 'II 4.', { before: '前', after: '', reason: null })],
      }),
    ).toEqual([])
  })

  it.each<[string, Partial<DocumentFacts>, string]>([
    ['form', { form: 'full' }, 'x.txt form: form: expected full, got priority'],
    ['stamp', { formVersion: '令和6年10月 様式3' }, 'x.txt form: stamp: expected 令和6年10月 様式3, got null'],
    ['number of rows', { changes: 2 }, 'x.txt change log: rows: expected 2, got 1'],
    [
      'value',
      { answers: [cover.value(1, '公表日', '令和8年1月16日')] },
      'x.txt:1 cover.0 公表日: value: expected 令和8年1月16日, got 令和8年1月15日',
    ],
    [
      'width of a text',
      { answers: [work.value(1, '委託先名', '（株）あ', { entry: 1 })] },
      'x.txt:1 II.4 委託先名 (entry 1): value: expected （株）あ, got (株)あ',
    ],
    [
      'state',
      { answers: [access.state(1, 'アクセス権限の管理', 'missing')] },
      'x.txt:1 III.3 アクセス権限の管理 (risk 2): state: expected missing, got answered',
    ],
    [
      'beginning',
      { answers: [access.text(1, '具体的な管理方法', '認証', 'おわり', { nth: 1 })] },
      'x.txt:1 III.3 具体的な管理方法 (risk 2, nth 1): start: expected 認証, got はじめ 認証する おわり',
    ],
    [
      'end',
      { answers: [access.text(1, '具体的な管理方法', 'はじめ', '認証', { nth: 1 })] },
      'x.txt:1 III.3 具体的な管理方法 (risk 2, nth 1): end: expected 認証, got はじめ 認証する おわり',
    ],
    [
      'detail of another control',
      { answers: [access.state(1, '具体的な管理方法', 'answered', { after: 'アクセス権限の管理' })] },
      'x.txt:1 III.3 具体的な管理方法 (risk 2, after アクセス権限の管理): state: expected answered, got blank',
    ],
    [
      'control that is not there',
      { answers: [access.state(1, '具体的な管理方法', 'blank', { after: '使用の記録' })] },
      'x.txt:1 III.3 具体的な管理方法 (risk 2, after 使用の記録): no 使用の記録 to stand after',
    ],
    [
      'place that is not read',
      { answers: [work.value(1, '委託先名', '(株)あ', { entry: 3 })] },
      'x.txt:1 II.4 委託先名 (entry 3): not read',
    ],
    [
      'other file',
      { answers: [work.value(1, '委託先名', '(株)あ', { entry: 1, file: 2 })] },
      'x.txt:1 II.4 委託先名 (file 2, entry 1): not read',
    ],
    [
      'place that cannot be told',
      { answers: [given.value(1, '時期・頻度', '都度')] },
      'x.txt:1 II.5 時期・頻度 (entry 1): 2 stand there',
    ],
    [
      'state of a mark',
      { marks: system.undetermined(1, '接続', ['その他']) },
      'x.txt:1 I.2 接続 (entry 1) [その他]: state: expected undetermined, got checked',
    ],
    [
      'basis of a mark',
      { marks: system.checked(1, '接続', ['その他']) },
      'x.txt:1 I.2 接続 (entry 1) [その他]: basis: expected mark, got detail',
    ],
    [
      'detail of a mark',
      { marks: system.detailed(1, '接続', [['その他', null]]) },
      'x.txt:1 I.2 接続 (entry 1) [その他]: detail: expected null, got 中間サーバー',
    ],
    [
      'option that is not read',
      { marks: system.checked(1, '接続', ['税務システム']) },
      'x.txt:1 I.2 接続 (entry 1) [税務システム]: not read',
    ],
    [
      'day of a change',
      { changeRows: [onDay(null)(1, 1, '事後', 'Ⅱ')] },
      'x.txt:1 change 1: date: expected null, got 2024-04-01',
    ],
    [
      'timing of a change',
      { changeRows: [onDay('2024-04-01')(1, 1, '事前', 'Ⅱ')] },
      'x.txt:1 change 1: timing: expected 事前, got 事後',
    ],
    [
      'item of a change',
      { changeRows: [onDay('2024-04-01')(1, 1, '事後', 'Ⅲ')] },
      'x.txt:1 change 1: item: expected Ⅲ, got Ⅱ 4. 委託',
    ],
    [
      'wording before a change',
      { changeRows: [onDay('2024-04-01')(1, 1, '事後', 'Ⅱ', { before: '後' })] },
      'x.txt:1 change 1: before: expected 後, got 前',
    ],
    [
      'wording after a change',
      { changeRows: [onDay('2024-04-01')(1, 1, '事後', 'Ⅱ', { after: '後' })] },
      'x.txt:1 change 1: after: expected 後, got ',
    ],
    [
      'reason of a change',
      { changeRows: [onDay('2024-04-01')(1, 1, '事後', 'Ⅱ', { reason: '修正' })] },
      'x.txt:1 change 1: reason: expected 修正, got null',
    ],
    ['row that is not read', { changeRows: [onDay('2024-04-01')(1, 2, '事後', 'Ⅱ')] }, 'x.txt:1 change 2: not read'],
  ])('reports a wrong %s', (_, facts, message) => {
    expect(check(facts)).toContain(message)
  })
})

/** Risks, controls, incidents and changes. */
import { describe, expect, test } from 'vitest'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { Paper } from './paper'

describe('risks', () => {
  const at = { fileNo: 1, section: '2', risk: 1 }
  const { risk } = new Paper(full)
    .answer('risk.measures', '本人確認を厳守する。', {
      ...at,
      label: '対象者以外の情報の入手を防止するための措置の内容',
    })
    .answer('risk.measures', '必要な項目のみ記載する様式とする。', {
      ...at,
      label: '必要な情報以外を入手することを防止するための措置の内容',
    })
    .answer('risk.other_measures', null, at)
    .answer('risk.adequacy', '十分である', at)
    .answer('risk.measures', '別のリスクの措置', { ...at, risk: 2 })
    .answer('risk.adequacy', null, { ...at, risk: 2, state: 'not_applicable' })
    .answer('risk.adequacy', null, { fileNo: 1, section: '7', risk: 3, state: 'missing' })
    .derive()

  test('one row for each rated risk, with its own measures', () => {
    expect(risk).toMatchObject([
      {
        section: 'III.2',
        risk_no: 1,
        label: '目的外の入手が行われるリスク',
        measures: '本人確認を厳守する。\n\n必要な項目のみ記載する様式とする。',
        adequacy: '十分である',
        state: 'answered',
      },
      { section: 'III.2', risk_no: 2, measures: '別のリスクの措置', adequacy: null, state: 'not_applicable' },
      { section: 'III.7', risk_no: 3, measures: null, adequacy: null, state: 'missing', evidence_id: null },
    ])
  })
})

describe('controls', () => {
  test('an answer takes the details that follow it in its section', () => {
    const at = { fileNo: 1, section: '4' }
    const { control } = new Paper(full)
      .answer('control.detail', 'プライバシーマーク等を確認する。', { ...at, label: '情報保護管理体制の確認' })
      .answer('control.answer', '定めている', { ...at, label: '特定個人情報の提供ルール' })
      .answer('control.detail', '他者への提供を認めない。', {
        ...at,
        label: '委託先から他者への提供に関するルールの内容及びルール遵守の確認方法',
      })
      .answer('control.detail', '書面で確認する。', {
        ...at,
        label: '委託元と委託先間の提供に関するルールの内容及びルール遵守の確認方法',
      })
      .answer('control.answer', '十分に行う', { ...at, label: '特定個人情報の消去ルール', state: 'undetermined' })
      .answer('control.answer', '十分に行っている', { section: '1', label: '監査' })
      .answer('control.detail', '外部監査を実施する。', { section: '1', label: '具体的な内容' })
      .derive()
    expect(control.map(({ section, label, answer, detail, state }) => [section, label, answer, detail, state])).toEqual(
      [
        ['III.4', '情報保護管理体制の確認', null, 'プライバシーマーク等を確認する。', 'answered'],
        ['III.4', '特定個人情報の提供ルール', '定めている', '他者への提供を認めない。\n\n書面で確認する。', 'answered'],
        ['III.4', '特定個人情報の消去ルール', null, null, 'undetermined'],
        ['IV.1', '監査', '十分に行っている', '外部監査を実施する。', 'answered'],
      ],
    )
  })

  test('details go to the control of their own file, also where files take turns', () => {
    const label = 'ユーザ認証の管理'
    const { control } = new Paper(priority, 'aa', [1, 2])
      .answer('control.answer', '行っている', { fileNo: 1, label })
      .answer('control.answer', '行っていない', { fileNo: 2, label })
      .answer('control.detail', 'ICカード', { fileNo: 1, section: '3' })
      .answer('control.detail', 'なし(検討中)', { fileNo: 2, section: '3' })
      .derive()
    expect(control.map(({ file_no, answer, detail }) => [file_no, answer, detail])).toEqual([
      [1, '行っている', 'ICカード'],
      [2, '行っていない', 'なし(検討中)'],
    ])
  })

  test('education and the kinds of audit are controls too', () => {
    const { control } = new Paper(priority)
      .answer('audit.kinds', '自己点検、外部監査', { fileNo: 1 })
      .answer('education.answer', '十分に行っている', { fileNo: 1 })
      .answer('education.detail', '研修を年1回行う。', { fileNo: 1 })
      .derive()
    expect(control.map(({ section, answer, detail }) => [section, answer, detail])).toEqual([
      ['III.8', '自己点検、外部監査', null],
      ['III.9', '十分に行っている', '研修を年1回行う。'],
    ])
  })
})

const ITEM =
  'Ⅲリスク対策－7特定個人情報の保管・消去－②過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか'

describe('incident answers', () => {
  const answers = (paper: Paper) =>
    paper.derive().incident_answer.map(({ answered_on, answer, basis }) => [answered_on, answer, basis])

  test('the current answer and those of the change log', () => {
    const paper = new Paper(priority)
      .answer('cover.published_on', '令和7年12月26日')
      .answer('incident.answer', '発生なし', { fileNo: 1 })
      .change({ changedOn: '2017-10-25', itemRaw: ITEM, before: '発生なし', after: '発生あり' })
      .change({ changedOn: '2017-10-25', itemRaw: `${ITEM}－その内容`, before: '—', after: 'ハードディスクの盗難。' })
      .change({
        changedOn: '2022-03-02',
        itemRaw: '7. 特定個人情報の保管・消去②',
        itemId: 'priority.III.7.risk1-2',
        before: '発生あり その内容 再発防止策の内容',
        after: '発生なし その内容(削除) 再発防止策の内容(削除)',
      })
    expect(answers(paper)).toEqual([
      ['2025-12-26', '発生なし', 'current'],
      ['2017-10-25', '発生あり', 'change_log'],
      ['2022-03-02', '発生なし', 'change_log'],
    ])
  })

  test('a lost or undetermined answer is no answer, and neither is a row that does not state one', () => {
    const paper = new Paper(priority)
      .answer('incident.answer', null, { fileNo: 1, state: 'missing' })
      .change({ itemRaw: ITEM, before: '発生あり', after: '「発生あり」を「発生なし」に変更' })
      .change({ itemRaw: ITEM, before: '発生あり', after: '(略)' })
      .change({ itemRaw: ITEM, before: '発生なし', after: null })
      .change({ itemRaw: 'Ⅲ-8 監査', after: '発生あり' })
    expect(answers(paper)).toEqual([])
  })

  test('files that answer alike give one row, files that differ one each', () => {
    const two = (second: string) =>
      new Paper(priority, 'aa', [1, 2])
        .answer('incident.answer', '発生なし', { fileNo: 1 })
        .answer('incident.answer', second, { fileNo: 2 })
    expect(answers(two('発生なし'))).toEqual([[null, '発生なし', 'current']])
    expect(answers(two('発生あり'))).toHaveLength(2)
  })
})

describe('changes', () => {
  test.each([
    ['priority.II.4.3', 'Ⅱ4③', '(株)甲', '(株)乙', 'vendor_change'],
    ['priority.I.4.basis', 'Ⅰ4', '別表第一の10項', '別表の14項', 'law_amendment'],
    ['priority.II.5.transfer-1', 'Ⅱ5 移転先1', '別表第1', '別表24の項', 'law_amendment'],
    ['priority.II.5.transfer-6', 'Ⅱ5 移転先1', '—', '電子メール', 'other'],
    ['priority.I.6.1', 'Ⅰ6①', '健康増進部', '保健部', 'organisation_change'],
    ['priority.II.2.4', 'Ⅱ2④', '[]', '[○]', 'other'],
    ['priority.V.1.1', 'Ⅴ1①', '2021/9/10', '2022/7/1', 'reassessment'],
    ['priority.III.10.measures', 'Ⅲ10', '—', '＜ガバメントクラウドにおける措置＞', 'cloud_migration'],
    ['priority.III.10.measures', 'Ⅲ10', 'ガバメントクラウド', 'ガバメントクラウド等', 'other'],
    [null, `${ITEM}－その内容`, '—', '紛失', 'incident'],
    [null, 'Ⅱ 概要', '甲', '乙', 'other'],
  ])('%s %s: %s → %s', (itemId, itemRaw, before, after, category) => {
    const paper = new Paper(priority).change({
      itemId,
      itemRaw,
      before,
      after,
      changedOn: '2026-01-15',
      timing: '事後',
    })
    expect(paper.derive().change).toMatchObject([
      { change_no: 1, changed_on: '2026-01-15', item_id: itemId, before_text: before, after_text: after, category },
    ])
  })
})

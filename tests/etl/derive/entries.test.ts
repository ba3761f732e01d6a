/** Systems, files, outsourcing items and recipients. */
import { describe, expect, test } from 'vitest'
import { vendorIdOf } from '../../../etl/derive/vendors'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { Paper } from './paper'

describe('systems', () => {
  const paper = new Paper(priority)
    .entry('system', 1)
    .answer('system.name', '健康管理システム', { entryNo: 1 })
    .answer('system.functions', '接種情報の管理ができる。', { entryNo: 1 })
    .mark('system.connections', '宛名システム等', 'checked', null, { entryNo: 1 })
    .mark('system.connections', '税務システム', 'undetermined', null, { entryNo: 1 })
    .mark('system.connections', 'その他()', 'checked', '中間サーバー', { entryNo: 1 })
    .entry('system', 3)
    .answer('system.name', null, { entryNo: 3 })
  const { system, system_connection } = paper.derive()

  test('one row for each that exists, with the words that name it', () => {
    expect(system.map(({ system_no, name, functions }) => [system_no, name, functions])).toEqual([
      [1, '健康管理システム', '接種情報の管理ができる。'],
      [3, null, null],
    ])
    expect(system.map(({ evidence_id }) => paper.words(evidence_id))).toEqual(['健康管理システム', 'system3'])
  })

  test('a lost mark is not taken for an unchecked one', () => {
    expect(system_connection.map(({ target, state, detail }) => [target, state, detail])).toEqual([
      ['宛名システム等', 'checked', null],
      ['税務システム', 'undetermined', null],
      ['その他', 'checked', '中間サーバー'],
    ])
  })
})

describe('personal files', () => {
  test('days only where a day is printed, and bounds beside the ranges', () => {
    const [file] = new Paper(full)
      .answer('file.name', '予防接種ファイル', { fileNo: 1 })
      .answer('file.kind', 'システム用ファイル', { fileNo: 1 })
      .answer('file.subjects_range', '10万人以上100万人未満', { fileNo: 1 })
      .answer('file.items_range', '50項目以上100項目未満', { fileNo: 1 })
      .answer('file.held_since', '令和4年1月以降', { fileNo: 1 })
      .answer('file.use_started', '令和4年6月1日', { fileNo: 1 })
      .answer('file.users_range', '10人以上50人未満', { fileNo: 1, state: 'undetermined' })
      .answer('storage.retention', '定められていない', { fileNo: 1 })
      .derive().personal_file
    expect(file).toMatchObject({
      name: '予防接種ファイル',
      kind: 'システム用ファイル',
      subjects_min: 100_000,
      subjects_max: 999_999,
      items_range: '50項目以上100項目未満',
      held_since: '令和4年1月以降',
      held_since_on: null,
      use_started_on: '2022-06-01',
      users_range: null,
      users_min: null,
      retention: '定められていない',
    })
  })

  test('a name that is blank in Ⅱ1 is read from Ⅲ1, then from the list where it holds one file only', () => {
    const names = (paper: Paper) => paper.derive().personal_file.map(({ name }) => name)
    const blank = () => new Paper(priority).answer('file.name', null, { fileNo: 1 })
    expect(names(blank().answer('risk.file_name', '予防接種台帳', { fileNo: 1 }))).toEqual(['予防接種台帳'])
    expect(names(blank().answer('file.names', '予防接種台帳'))).toEqual(['予防接種台帳'])
    expect(names(blank().answer('file.names', '(1)予防接種台帳\n(2)健診台帳'))).toEqual([null])
    expect(names(new Paper(priority, 'aa', [1, 2]).answer('file.names', '予防接種台帳'))).toEqual([null, null])
  })
})

describe('outsourcing', () => {
  const at = { fileNo: 1, entryNo: 2 }
  const paper = new Paper(priority)
    .answer('outsourcing.answer', '委託する', { fileNo: 1 })
    .answer('outsourcing.count', '２', { fileNo: 1 })
    .entry('outsourcing', 2)
    .answer('outsourcing.title', '予防接種情報のデータパンチ', at)
    .answer('outsourcing.vendor', '(株)埼玉情報サービス', at)
    .answer('outsourcing.handlers_range', '10人以上50人未満', at)
    .answer('outsourcing.subcontracting', '再委託しない', at)
    .entry('outsourcing', 3)
    .answer('outsourcing.title', '封入封かん', { ...at, entryNo: 3 })
    .answer('outsourcing.vendor', '未定', { ...at, entryNo: 3 })
    .answer('outsourcing.subcontracting', '原則しない', { ...at, entryNo: 3, state: 'undetermined' })
  const rows = paper.derive()

  test('one row for each item that exists, with its vendor', () => {
    expect(rows.outsourcing).toMatchObject([
      {
        entry_no: 2,
        title: '予防接種情報のデータパンチ',
        vendor_raw: '(株)埼玉情報サービス',
        vendor_id: vendorIdOf('株式会社埼玉情報サービス'),
        handlers_min: 10,
        handlers_max: 49,
        subcontracting: '再委託しない',
        subcontract_work: null,
      },
      { entry_no: 3, vendor_raw: '未定', vendor_id: null, handlers_min: null, subcontracting: null },
    ])
    expect(paper.words(rows.outsourcing[0]?.evidence_id ?? null)).toBe('(株)埼玉情報サービス')
  })

  test('what the document declares stands beside it; a lost section declares nothing', () => {
    expect(rows.outsourcing_declared).toMatchObject([{ file_no: 1, answer: '委託する', declared_count: 2 }])
    const lost = new Paper(priority).answer('outsourcing.answer', null, { fileNo: 1, state: 'missing' }).derive()
    expect(lost.outsourcing_declared).toEqual([])
  })
})

describe('recipients', () => {
  const paper = new Paper(priority)
    .answer('recipient.answer', '提供を行っている', { fileNo: 1 })
    .mark('recipient.answer', '提供を行っている()', 'checked', '2', { fileNo: 1 })
    .mark('recipient.answer', '移転を行っている()', 'unchecked', null, { fileNo: 1 })
    .entry('provision', 1)
    .answer('recipient.name', '都道府県知事又は市町村長', { fileNo: 1, entryNo: 1, repeat: 'provision' })
    .answer('recipient.subjects_range', '1万人未満', { fileNo: 1, entryNo: 1, repeat: 'provision' })
    .entry('transfer', 1)
    .answer('recipient.name', '川口市 市民課', { fileNo: 1, entryNo: 1, repeat: 'transfer' })
    .answer('recipient.frequency', '日次', { fileNo: 1, entryNo: 1, repeat: 'transfer' })
    .answer('recipient.subjects_range', null, { fileNo: 1, entryNo: 1, repeat: 'transfer', state: 'undetermined' })
  const rows = paper.derive()

  test('提供先 and 移転先 of one number are two recipients', () => {
    expect(rows.recipient).toMatchObject([
      {
        kind: '提供',
        entry_no: 1,
        name: '都道府県知事又は市町村長',
        subjects_min: 0,
        subjects_max: 9999,
        frequency: null,
      },
      { kind: '移転', entry_no: 1, name: '川口市 市民課', subjects_range: null, subjects_min: null, frequency: '日次' },
    ])
  })

  test('only printed numbers are declared', () => {
    expect(rows.recipients_declared).toMatchObject([{ provides_count: 2, transfers_count: null }])
    const lost = new Paper(priority).answer('recipient.answer', null, { fileNo: 1, state: 'missing' }).derive()
    expect(lost.recipients_declared).toEqual([])
  })
})

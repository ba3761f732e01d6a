import { describe, expect, it } from 'vitest'
import { locateChange } from '../../../etl/extract/change-item'
import { LabelIndex } from '../../../etl/extract/label-index'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'

const three = new LabelIndex(priority)
const four = new LabelIndex(full)

describe('locateChange', () => {
  it.each([
    ['II (1) 4 委託事項1', 'full.II.4.title'],
    ['I 2. 使用するシステム システム6', 'full.I.2.1'],
    ['II 5. 提供・移転 移転先12', 'full.II.5.transfer-name'],
  ])('a repeat as a whole: %s', (raw, id) => {
    expect(locateChange(four, raw)).toMatchObject({ item: null, repeat: { id } })
  })

  it.each([
    ['I 基本情報 5.情報提供ネットワークシステムによる情報連携 ②法令上の根拠', 'priority.I.5.2'],
    ['I-5-②法令上の根拠', 'priority.I.5.2'],
    ['Ⅱ-6 特定個人情報の保管・消去', 'priority.II.6.place'],
    ['Ⅲ－10その他のリスク対策', 'priority.III.10.measures'],
    ['Ⅱ 特定個人情報ファイルの概要 ー5特定個人情報の提供・移転ー移転先3ー①法令上の根拠', 'priority.II.5.transfer-1'],
    ['Ⅱ 特定個人情報ファイルの概要－4. 特定個人情報ファイルの取り扱いの委託－委託事項1-③委託先名', 'priority.II.4.3'],
    [
      'Ⅲリスク対策－7特定個人情報の保管・消去－②過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか－その内容',
      'priority.III.7.risk1-2-content',
    ],
    ['公表日', 'priority.cover.0.published'],
    ['(別添1) 特定個人情報ファイル 記録項目', 'priority.annex1.0.list'],
  ])('様式3: %s', (raw, id) => expect(locateChange(three, raw).item?.id).toBe(id))

  it.each([
    [
      'III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 7. 特定個人情報の保管・消去 リスク1: 特定個人情報の漏えい・滅失・毀損リスク ⑤物理的対策 具体的な対策の内容',
      'full.III.7.risk1-5-detail',
    ],
    [
      'I 基本情報 2. 特定個人情報ファイルを取り扱う事務において使用するシステム システム1 ③他のシステムとの接続',
      'full.I.2.3',
    ],
    ['II (1) 4 ①委託内容', 'full.II.4.1'],
    [
      'II 特定個人情報ファイルの概要 1. 特定個人情報ファイル名 住民情報ファイル 2. 基本情報 ⑥事務担当部署',
      'full.II.2.6',
    ],
    [
      'III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 1. 特定個人情報ファイル名 住民情報ファイル 3. 特定個人情報の使用 リスク2: 権限のない者によって不正に使用されるリスク ユーザー認証の管理 具体的な方法',
      'full.III.3.risk2-authentication-detail',
    ],
    [
      'III リスク対策 2. 特定個人情報の入手 リスク1 対象者以外の情報の入手を防止するための措置',
      'full.III.2.risk1-subjects',
    ],
    [
      'III 4. 特定個人情報ファイルの取扱いの委託 委託先から他者への提供に関するルール内容及びルール遵守の確認方法',
      'full.III.4.risk1-provision-third',
    ],
    [
      'III 4 委託先から委託先間の提供に関するルールの内容及びルール遵守の確認方法',
      'full.III.4.risk1-provision-between',
    ],
    ['III 4 消去ルール ルールの内容及びルールの遵守の確認方法', 'full.III.4.risk1-erasure-detail'],
    [
      'III リスク対策 6. 情報提供ネットワークシステムとの接続 情報提供ネットワークシステム及びそのリスクに対する措置',
      'full.III.6.others',
    ],
    ['II 4. 特定個人情報ファイルの取扱いの委託 委託の有無－件数', 'full.II.4.count'],
    [
      'III リスク対策※(7. リスク1⑨を除く。) 7. 特定個人情報の保管・消去 リスク1 ⑤物理的対策 具体的な対策の内容',
      'full.III.7.risk1-5-detail',
    ],
    ['VI 評価実施手続 2. 国民・住民等からの意見の聴取 ②実施日・期間', 'full.VI.2.2'],
    ['IV リスク対策(その他) 1. 監査 (①自己点検 具体的なチェック方法', 'full.IV.1.1-method'],
    ['I 7. 担当部署 ②所属長', 'full.I.7.2'],
    ['IV リスク対策(その他) 3. その他のリスク対策', 'full.IV.3.measures'],
  ])('様式4: %s', (raw, id) => expect(locateChange(four, raw).item?.id).toBe(id))

  it.each([
    ['VI 評価実施手続 3. 第三者点検 ①実施日 ③結果', 'two items at once'],
    ['II ファイルの概要 (VRS)', 'a whole chapter'],
    ['Ⅲ 7. 特定個人情報の保管・消去 ⑤物理的対策 ⑥技術的対策 具体的な対策の内容', 'two controls'],
    ['I 7. 評価実施機関における担当部署 ①②', 'two numbers'],
    ['II 2 ⑥事務担当部署、II 3 ⑦使用の主体', 'two sections'],
    ['IV その他のリスク対策 1. 監査 ①監査 具体的なチェック方法', "one item's name with another's detail"],
    ['III 4. 特定個人情報の提供ルール ルールの内容及びルール遵守の確認方法', 'two details alike'],
    ['', 'nothing'],
  ])('leaves %j open (%s)', (raw) => expect(locateChange(four, raw).item).toBeNull())
})

import { describe, expect, test } from 'vitest'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { Paper } from './paper'

const ISMAP =
  'サーバ等はクラウド事業者が保有・管理する環境に設置し、設置場所のセキュリティ対策はクラウド事業者が実施する。なお、クラウド事業者はISMAPのリストに登録されたクラウドサービス事業者である。'
const PROVIDERS_CENTRE =
  '②特定個人情報は、クラウド事業者が管理するデータセンター内のデータベースに保存され、バックアップも日本国内に設置された複数のデータセンターのうち本番環境とは別のデータセンター内に保存される。'
const GOVERNMENT = `＜ガバメントクラウドにおける措置＞\n①${ISMAP}\n${PROVIDERS_CENTRE}`
const INTERMEDIATE_ISMAP =
  '＜中間サーバー・プラットフォームにおける措置＞\n①中間サーバー・プラットフォームは、政府情報システムのためのセキュリティ評価制度(ISMAP)に登録されたクラウドサービス事業者が保有・管理する環境に設置し、設置場所のセキュリティ対策はクラウドサービス事業者が実施する。'
const INTERMEDIATE_CENTRE =
  '＜中間サーバ・プラットフォームにおける措置＞\n・中間サーバ・プラットフォームはデータセンターに設置しており、データセンターへの入館及びサーバ室への入室を厳重に管理する。\n・特定個人情報は、サーバ室に設置された中間サーバのデータベース内に保存される。'

const place = (text: string) =>
  new Paper(priority).answer('cover.published_on', '令和8年1月15日').answer('storage.place', text, { fileNo: 1 })
const settings = (paper: Paper) =>
  paper.derive().hosting.map(({ layer, environment, stage }) => `${layer} ${environment} ${stage}`)

describe('the place of storage', () => {
  test.each([
    [
      'the municipality and the Government Cloud, both kept',
      `＜川口市における措置＞\n生体認証を行っている電算機室のオートロック扉の内部。\n${GOVERNMENT}`,
      ['business_system on_premises current', 'business_system government_cloud current'],
    ],
    [
      'a rack under lock',
      '<本市における措置>\n①入室できる場所のサーバラック内(施錠管理し、鍵管理簿を作成している。)のサーバに保管している。',
      ['business_system on_premises current'],
    ],
    [
      'a room of its own',
      '＜越谷市における措置＞\n①入退室管理を行っている部屋に設置したサーバー内に保管する。',
      ['business_system on_premises current'],
    ],
    [
      'the linkage server',
      '【番号連携サーバ（団体内統合宛名システム）】\n施錠可能な室内に設置し、IDおよびパスワードの認証によって行う。',
      ['linkage_server on_premises current'],
    ],
    [
      'the intermediate server in its data centre, whose server room is not the town hall',
      INTERMEDIATE_CENTRE,
      ['intermediate_server data_centre current'],
    ],
    ['the intermediate server in an ISMAP cloud', INTERMEDIATE_ISMAP, ['intermediate_server ismap_cloud current']],
    [
      'an application service',
      '＜サービス検索・電子申請機能における措置＞\n特定個人情報は、データセンターに設置されたサーバに一時的に保管される。',
      ['application_service data_centre current'],
    ],
    [
      'ISMAP wording where the Government Cloud is nowhere named',
      `【健康管理システム】\n・${ISMAP}`,
      ['business_system ismap_cloud current'],
    ],
    ['no heading', '庁舎内のサーバ室に設置する。', ['unspecified on_premises current']],
    [
      'no heading, but a sentence that names the layer',
      '本庁舎の電算室に設置する。\n中間サーバー・プラットフォームはデータセンターに設置している。',
      ['unspecified on_premises current', 'intermediate_server data_centre current'],
    ],
    [
      'a move to come',
      '＜本市における措置＞\n庁舎内の電算室で管理する。\n令和8年度にガバメントクラウドへ移行する予定である。',
      ['business_system on_premises current', 'business_system government_cloud planned'],
    ],
    [
      'a system to come',
      '＜健康情報システム(次期)における措置＞\nガバメントクラウド内に設置された本市専用のサーバーに保管する。',
      ['business_system government_cloud planned'],
    ],
  ])('%s', (_, text, expected) => {
    expect(settings(place(text))).toEqual(expected)
  })

  test.each([
    [
      'paper under lock is no server',
      '<本市における措置>\n申請書等の紙媒体は、庁舎内の施錠できる室に保管する。',
      ['business_system undetermined current'],
    ],
    [
      'measures without a place',
      '＜中間サーバー・ソフトウェアにおける措置＞\n照会を許可された者に限る。',
      ['intermediate_server undetermined current'],
    ],
    ['words without any place', '適切に保管する。', ['unspecified undetermined current']],
    [
      'a cloud that is not used',
      '＜本市における措置＞\n庁舎内に設置し、\nガバメントクラウドは利用していない。',
      ['business_system on_premises current'],
    ],
    [
      'the centre that is left behind',
      `${INTERMEDIATE_ISMAP}\n③中間サーバー・プラットフォームの移行の際は、データセンターに設置しているディスクを物理的破壊により消去する。`,
      ['intermediate_server ismap_cloud current'],
    ],
    [
      'a connection between intermediate server and Government Cloud',
      `${INTERMEDIATE_CENTRE}\n・中間サーバとガバメントクラウドとの間は閉域網で接続する。`,
      ['intermediate_server data_centre current'],
    ],
  ])('%s', (_, text, expected) => {
    expect(settings(place(text))).toEqual(expected)
  })

  test('is not known from a blank or lost cell', () => {
    expect(new Paper(priority).answer('storage.place', null, { fileNo: 1 }).derive().hosting).toEqual([])
    expect(settings(new Paper(priority).answer('storage.place', null, { fileNo: 1, state: 'missing' }))).toEqual([])
  })
})

describe('the whole document', () => {
  test('ISMAP wording of a business system means the Government Cloud where the document names it', () => {
    const paper = place(`【健康管理システム】\n・${ISMAP}`).answer(
      'other_measures',
      '【ガバメントクラウドにおける措置】\n国と協議する。',
      {
        fileNo: 1,
      },
    )
    expect(settings(paper)).toEqual(['business_system government_cloud current'])
  })

  test('… but not where only its change log does, and not for the intermediate server', () => {
    const logged = place(`【健康管理システム】\n・${ISMAP}`).change({
      before: 'ガバメントクラウドに保管する。',
      after: '—',
    })
    expect(settings(logged)).toEqual(['business_system ismap_cloud current'])
    expect(settings(place(`${INTERMEDIATE_ISMAP}\n${GOVERNMENT}`))).toEqual([
      'intermediate_server ismap_cloud current',
      'business_system government_cloud current',
    ])
  })

  test('the Government Cloud of the next system is planned wherever the document speaks of it', () => {
    const paper = place(`<本市における措置>\nサーバラックに保管している。\n${GOVERNMENT}`).answer(
      'outsourcing.work',
      '健康情報システム(次期)においては、ガバメントクラウド内に設置された本市専用のサーバーとを接続する。',
      { fileNo: 1, entryNo: 1 },
    )
    expect(settings(paper)).toEqual(['business_system on_premises current', 'business_system government_cloud planned'])
  })

  test('physical measures of 様式4 count, erasure of paper and an office in outsourced work do not', () => {
    const paper = new Paper(full)
      .answer('storage.erasure', '紙媒体は庁舎内で裁断する。', { fileNo: 1 })
      .answer('control.answer', '十分に行っている', { fileNo: 1, label: '物理的対策' })
      .answer('control.detail', '<本市における措置>\nサーバ室への入退室を管理している。', { fileNo: 1, section: '7' })
      .answer('outsourcing.work', '市役所内での入力作業', { fileNo: 1, entryNo: 1 })
    expect(settings(paper)).toEqual(['business_system on_premises current'])
  })
})

describe('evidence and disclosure', () => {
  test('the evidence is the passage itself, in the words of the source', () => {
    const raw = `<p>&lt;本市における措置&gt;</p> <p>電算機室に設置する。</p> <p>&lt;ガバメントクラウドにおける措置&gt;</p> <p>①${ISMAP}</p>`
    const paper = place(raw)
    expect(paper.derive().hosting.map(({ heading, evidence_id }) => [heading, paper.words(evidence_id)])).toEqual([
      ['<本市における措置>', '&lt;本市における措置&gt;</p> <p>電算機室に設置する。'],
      ['<ガバメントクラウドにおける措置>', `&lt;ガバメントクラウドにおける措置&gt;</p> <p>①${ISMAP}`],
    ])
  })

  test('the day is that of the first change that brought the wording in, else that of publication', () => {
    const paper = place(`＜川口市における措置＞\n電算機室に設置する。\n${GOVERNMENT}\n${INTERMEDIATE_ISMAP}`)
      .change({ changedOn: '2025-12-26', before: '(略)', after: `(略)\n${GOVERNMENT}` })
      .change({ changedOn: '2024-06-01', before: '—', after: GOVERNMENT })
      .change({ changedOn: '2023-01-01', before: GOVERNMENT, after: `${GOVERNMENT}等` })
      .change({ changedOn: null, before: INTERMEDIATE_CENTRE, after: INTERMEDIATE_ISMAP })
    const { hosting, change } = paper.derive()
    expect(
      hosting.map(({ environment, disclosed_on, disclosed_basis }) => [environment, disclosed_on, disclosed_basis]),
    ).toEqual([
      ['on_premises', '2026-01-15', 'publication'],
      ['government_cloud', '2024-06-01', 'change_log'],
      ['ismap_cloud', '2026-01-15', 'publication'],
    ])
    const [, disclosing] = change
    expect(hosting.map(({ disclosed_evidence_id }) => disclosed_evidence_id)).toEqual([
      null,
      disclosing?.evidence_id,
      null,
    ])
  })

  test('without either day it is unknown', () => {
    const [row] = new Paper(priority).answer('storage.place', GOVERNMENT, { fileNo: 1 }).derive().hosting
    expect(row).toMatchObject({ disclosed_on: null, disclosed_basis: null })
  })
})

/** 様式3 重点項目評価書 (令和6年10月 and 令和7年5月; older tags differ in wordings kept as aliases). */
import {
  adequacy,
  basicAssessment,
  connectionOthers,
  cover,
  department,
  education,
  fileBasics,
  fileName,
  fileNames,
  incident,
  inquiries,
  linkage,
  notConnected,
  notOutsourced,
  notProvided,
  numberUse,
  otherAgencies,
  otherMeasures,
  otherRiskMeasures,
  otherRisks,
  outsourcingDeclared,
  outsourcingTitle,
  recipients,
  recordedItemsAnnex,
  remarks,
  riskFileName,
  simpleRisk,
  subcontracting,
  systems,
  thirdParty,
  titles,
} from './common'
import { chapter, choice, date, items, line, marks, repeated, risk, section, table, text, unless } from './define'
import * as options from './options'
import type { FormDefinition } from './types'

const F = 'priority'

const basics = chapter(F, 'I', '基本情報', [
  section(1, '特定個人情報ファイルを取り扱う事務', [
    items(
      line(1, '事務の名称', 'procedure.name'),
      text(2, '事務の内容', 'procedure.summary'),
      choice(3, '対象人数', 'procedure.subjects_range', [
        '1,000人未満',
        '1,000人以上1万人未満',
        '1万人以上10万人未満',
        '10万人以上30万人未満',
      ]),
    ),
  ]),
  systems,
  fileNames,
  numberUse(4),
  linkage(5),
  department(6),
  otherAgencies(7),
])

const files = chapter(
  F,
  'II',
  '特定個人情報ファイルの概要',
  [
    fileName,
    fileBasics,
    section(3, '特定個人情報の入手・使用', [
      items(
        marks(1, '入手元', 'file.sources', options.SOURCES, { required: true }),
        marks(2, '入手方法', 'file.methods', options.ACQUISITION),
        text(3, '使用目的', 'file.purpose', { required: true }),
        text('4-users', '使用部署', 'file.users', { aliases: ['使用の主体'] }),
        choice('4-count', '使用者数', 'file.users_range', options.HANDLERS),
        text(5, '使用方法', 'file.use'),
        text('5-matching', '情報の突合', 'file.matching'),
        date(6, '使用開始日', 'file.use_started'),
      ),
    ]),
    section(
      4,
      titles.outsourcing,
      [
        outsourcingDeclared,
        repeated(
          'outsourcing',
          outsourcingTitle,
          text(1, '委託内容', 'outsourcing.work'),
          choice(2, '委託先における取扱者数', 'outsourcing.handlers_range', options.HANDLERS),
          line(3, '委託先名', 'outsourcing.vendor'),
          ...subcontracting(4),
        ),
      ],
      { furniture: ['再委託'] },
    ),
    recipients,
    section(6, titles.storage, [items(text('place', '保管場所', 'storage.place', { required: true }))]),
    remarks,
  ],
  { perFile: true, aliases: ['ファイルの概要'] },
)

const risks = chapter(
  F,
  'III',
  'リスク対策',
  [
    riskFileName,
    section(2, titles.acquisition, [simpleRisk(1, '目的外の入手が行われるリスク'), otherRisks(titles.acquisition)]),
    section(3, '特定個人情報の使用', [
      simpleRisk(1, '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク'),
      risk(
        2,
        '権限のない者(元職員、アクセス権限のない職員等)によって不正に使用されるリスク',
        choice('authentication', 'ユーザ認証の管理', 'control.answer', options.DONE),
        text('authentication-method', '具体的な管理方法', 'control.detail'),
        otherMeasures,
        adequacy,
      ),
      otherRisks('特定個人情報の使用'),
    ]),
    section(4, titles.outsourcing, [
      notOutsourced,
      unless(
        '委託しない',
        risk(
          1,
          '委託先における不正な使用等のリスク',
          choice('contract', '委託契約書中の特定個人情報ファイルの取扱いに関する規定', 'control.answer', options.SET, {
            aliases: ['委託契約書中の特定個人情報ファイルの取扱いに関する規程'],
          }),
          text('contract-content', '規定の内容', 'control.detail', { aliases: ['規程の内容'] }),
          choice(
            'subcontractor',
            '再委託先による特定個人情報ファイルの適切な取扱いの担保',
            'control.answer',
            options.SUBCONTRACTOR_EFFORT,
            { aliases: ['再委託先による特定個人情報ファイルの適切な取扱いの確保'] },
          ),
          text('subcontractor-method', '具体的な方法', 'control.detail'),
          otherMeasures,
          adequacy,
        ),
      ),
      unless('委託しない', otherRisks(titles.outsourcing)),
    ]),
    section(5, titles.provision, [
      notProvided,
      unless(
        '提供・移転しない',
        risk(
          1,
          '不正な提供・移転が行われるリスク',
          choice('rule', '特定個人情報の提供・移転に関するルール', 'control.answer', options.SET),
          text('rule-content', 'ルールの内容及びルール遵守の確認方法', 'control.detail'),
          otherMeasures,
          adequacy,
        ),
      ),
      unless('提供・移転しない', otherRisks(titles.provision)),
    ]),
    section(6, titles.connection, [
      notConnected,
      unless('接続しない(入手)', simpleRisk(1, '目的外の入手が行われるリスク')),
      unless('接続しない(提供)', simpleRisk(2, '不正な提供が行われるリスク')),
      unless('接続しない', connectionOthers),
    ]),
    section(7, titles.storage, [
      risk(
        1,
        '特定個人情報の漏えい・滅失・毀損リスク',
        choice(1, '事故発生時手順の策定・周知', 'control.answer', options.EFFORT),
        ...incident(2),
        otherMeasures,
        adequacy,
      ),
      otherRisks(titles.storage),
    ]),
    section(8, '監査', [items(marks('kinds', '実施の有無', 'audit.kinds', options.AUDIT_KINDS))]),
    education(9, { method: '具体的な方法' }),
    otherRiskMeasures(10),
  ],
  { perFile: true },
)

/** 様式3. 8 rated risks per file: Ⅲ2 1, Ⅲ3 2, Ⅲ4 1, Ⅲ5 1, Ⅲ6 2, Ⅲ7 1. */
export const priority: FormDefinition = {
  form: F,
  title: '重点項目評価書',
  number: '様式3',
  confirmed: true,
  ratingsPerFile: 8,
  chapters: [
    chapter(F, 'cover', '', [cover(F)]),
    basics,
    files,
    chapter(F, 'annex1', '特定個人情報ファイル記録項目', [recordedItemsAnnex]),
    risks,
    chapter(F, 'IV', '開示請求、問合せ', [
      section(1, '特定個人情報の開示・訂正・利用停止請求', [
        items(
          text(1, '請求先', 'disclosure.address'),
          text(2, '請求方法', 'disclosure.method'),
          text(3, '法令による特別の手続', 'disclosure.special_procedure', { aliases: ['法令による特別の手続き'] }),
          text(4, '個人情報ファイル簿への不記載等', 'disclosure.unlisted'),
        ),
      ]),
      inquiries,
    ]),
    chapter(F, 'V', '評価実施手続', [
      basicAssessment([
        '基礎項目評価及び重点項目評価の実施が義務付けられる',
        '基礎項目評価の実施が義務付けられる(任意に重点項目評価を実施)',
        '特定個人情報保護評価の実施が義務付けられない(任意に重点項目評価を実施)',
      ]),
      section(
        2,
        '国民・住民等からの意見の聴取【任意】',
        [
          items(
            text(1, '方法', 'public_comment.method'),
            date(2, '実施日・期間', 'public_comment.period'),
            text(3, '主な意見の内容', 'public_comment.opinions'),
          ),
        ],
        { aliases: ['国民・住民等からの意見の聴取'] },
      ),
      thirdParty('第三者点検【任意】', ['第三者点検']),
    ]),
    chapter(F, 'annex2', '変更箇所', [
      section('0', '', [items(table('changes', '変更箇所', 'change_log', { place: 'heading' }))]),
    ]),
  ],
}

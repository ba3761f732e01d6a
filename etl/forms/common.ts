/** Parts that 様式3 and 様式4 print alike. */
import { choice, count, date, items, line, marks, repeated, risk, section, text, type ItemSpec } from './define'
import * as options from './options'
import type { FormId } from './types'

const ACQUISITION_TITLE = '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)'
const PROVISION_TITLE = '特定個人情報の提供・移転(委託や情報提供ネットワークシステムを通じた提供を除く。)'
const OUTSOURCING_TITLE = '特定個人情報ファイルの取扱いの委託'
const CONNECTION_TITLE = '情報提供ネットワークシステムとの接続'
const STORAGE_TITLE = '特定個人情報の保管・消去'
export const titles = {
  acquisition: ACQUISITION_TITLE,
  provision: PROVISION_TITLE,
  outsourcing: OUTSOURCING_TITLE,
  connection: CONNECTION_TITLE,
  storage: STORAGE_TITLE,
} as const

/** 表紙. The approval date is printed on 様式4 only. */
export const cover = (form: FormId) =>
  section('0', '', [
    items(
      line('number', '評価書番号', 'cover.number'),
      line('title', '評価書名', 'cover.title'),
      text('declaration', '個人のプライバシー等の権利利益の保護の宣言', 'cover.declaration'),
      text('notes', '特記事項', 'cover.special_notes'),
      line('agency', '評価実施機関名', 'cover.agency'),
      ...(form === 'full'
        ? [
            date('approved', '個人情報保護委員会承認日【行政機関等のみ】', 'cover.approved_on', {
              aliases: ['特定個人情報保護委員会承認日【行政機関等のみ】', '個人情報保護委員会承認日'],
            }),
          ]
        : []),
      date('published', '公表日', 'cover.published_on'),
    ),
  ])

/** Ⅰ2: システム1–20. */
export const systems = section(2, '特定個人情報ファイルを取り扱う事務において使用するシステム', [
  repeated(
    'system',
    line(1, 'システムの名称', 'system.name'),
    text(2, 'システムの機能', 'system.functions'),
    marks(3, '他のシステムとの接続', 'system.connections', options.CONNECTIONS),
  ),
])

/** Ⅰ: the sections after the systems whose numbers differ by one between the forms. */
export const numberUse = (n: number) =>
  section(n, '個人番号の利用', [items(text('basis', '法令上の根拠', 'number_use.legal_basis', { required: true }))])
export const linkage = (n: number) =>
  section(
    n,
    '情報提供ネットワークシステムによる情報連携',
    [
      items(
        choice(1, '実施の有無', 'linkage.answer', options.DO, { required: true }),
        text(2, '法令上の根拠', 'linkage.legal_basis', { required: true }),
      ),
    ],
    { aliases: ['情報提供ネットワークシステムによる情報提供'] },
  )
export const department = (n: number) =>
  section(n, '評価実施機関における担当部署', [
    items(line(1, '部署', 'department.name'), line(2, '所属長の役職名', 'department.head', { aliases: ['所属長'] })),
  ])
export const otherAgencies = (n: number) =>
  section(n, '他の評価実施機関', [items(text('agencies', '他の評価実施機関', 'other_agencies', { place: 'heading' }))])

export const fileNames = section(3, '特定個人情報ファイル名', [
  items(text('names', '特定個人情報ファイル名', 'file.names', { place: 'heading' })),
])

/** Ⅱ1. */
export const fileName = section(1, '特定個人情報ファイル名', [
  items(line('name', '特定個人情報ファイル名', 'file.name', { place: 'heading' })),
])
/** Ⅲ1. */
export const riskFileName = section(1, '特定個人情報ファイル名', [
  items(line('name', '特定個人情報ファイル名', 'risk.file_name', { place: 'heading' })),
])

/** Ⅱ2; ③ その必要性 and ④ その妥当性 have no number of their own. */
export const fileBasics = section(
  2,
  '基本情報',
  [
    items(
      choice(1, 'ファイルの種類', 'file.kind', options.FILE_KIND, { required: true }),
      choice(2, '対象となる本人の数', 'file.subjects_range', options.FILE_SUBJECTS),
      text(3, '対象となる本人の範囲', 'file.scope', { required: true }),
      text('3-necessity', 'その必要性', 'file.scope_reason'),
      choice(4, '記録される項目', 'file.items_range', options.RECORDED_COUNT),
      marks('4-main', '主な記録項目', 'file.recorded_items', options.RECORDED_ITEMS, { required: true }),
      text('4-reason', 'その妥当性', 'file.recorded_items_reason'),
      text('4-all', '全ての記録項目', 'file.recorded_items_all'),
      date(5, '保有開始日', 'file.held_since'),
      line(6, '事務担当部署', 'file.department'),
    ),
  ],
  { furniture: ['識別情報', '連絡先等情報', '業務関係情報'] },
)

/** 委託の有無 with its count, before the outsourcing items. */
export const outsourcingDeclared = items(
  choice('answer', '委託の有無', 'outsourcing.answer', options.OUTSOURCE, { required: true }),
  count('count', '委託件数', 'outsourcing.count', { place: 'inline', aliases: ['件数'] }),
)
export const outsourcingTitle = line('title', '委託事項', 'outsourcing.title', { place: 'heading' })
export const subcontracting = (first: number): ItemSpec[] => [
  choice(first, '再委託の有無', 'outsourcing.subcontracting', options.SUBCONTRACT, { required: true }),
  text(first + 1, '再委託の許諾方法', 'outsourcing.subcontract_permission'),
  text(first + 2, '再委託事項', 'outsourcing.subcontract_work'),
]

/** Ⅱ5: 提供先1–20 and 移転先1–20. */
export const recipients = section(
  5,
  '特定個人情報の提供・移転(委託に伴うものを除く。)',
  [
    items(marks('answer', '提供・移転の有無', 'recipient.answer', options.RECIPIENT_KINDS)),
    repeated('provision', ...recipientItems('提供', options.PROVISION_METHODS)),
    repeated('transfer', ...recipientItems('移転', options.TRANSFER_METHODS)),
  ],
  { aliases: ['特定個人情報の提供・移転'] },
)

function recipientItems(kind: '提供' | '移転', methods: readonly string[]): ItemSpec[] {
  return [
    line('name', `${kind}先`, 'recipient.name', { place: 'heading' }),
    text(1, '法令上の根拠', 'recipient.legal_basis'),
    text(2, `${kind}先における用途`, 'recipient.purpose'),
    text(3, `${kind}する情報`, 'recipient.information'),
    choice(4, `${kind}する情報の対象となる本人の数`, 'recipient.subjects_range', options.FILE_SUBJECTS),
    text(5, `${kind}する情報の対象となる本人の範囲`, 'recipient.scope'),
    marks(6, `${kind}方法`, 'recipient.methods', methods),
    text(7, '時期・頻度', 'recipient.frequency'),
  ]
}

/** Ⅱ7. */
export const remarks = section(7, '備考', [items(text('remarks', '備考', 'file.remarks', { place: 'heading' }))])

export const measures = text('measures', 'リスクに対する措置の内容', 'risk.measures', { required: true })
export const otherMeasures = text('other', 'その他の措置の内容', 'risk.other_measures')
export const adequacy = choice('adequacy', 'リスクへの対策は十分か', 'risk.adequacy', options.ADEQUACY, {
  required: true,
})
/** A risk whose block is just measures and rating. */
export const simpleRisk = (n: number, title: string) => risk(n, title, measures, adequacy)
/** The closing row of Ⅲ2–7. */
export const otherRisks = (title: string, alias: readonly string[] = []) =>
  items(
    text('others', `${title}におけるその他のリスク及びそのリスクに対する措置`, 'risk.other', {
      aliases: alias,
    }),
  )
export const connectionOthers = items(
  text('others', `${CONNECTION_TITLE}に伴うその他のリスク及びそのリスクに対する措置`, 'risk.other', {
    aliases: [`${CONNECTION_TITLE}におけるその他のリスク及びそのリスクに対する措置`],
  }),
)

export const notOutsourced = items(
  marks('none', '委託しない', 'risk.not_outsourced', ['委託しない'], { place: 'heading' }),
)
export const notProvided = items(
  marks('none', '提供・移転しない', 'risk.not_provided', ['提供・移転しない'], { place: 'heading' }),
)
export const notConnected = items(
  marks('none', '接続しない', 'risk.not_connected', ['接続しない(入手)', '接続しない(提供)'], { place: 'heading' }),
)

export const incident = (n: number): ItemSpec[] => [
  choice(
    n,
    '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか',
    'incident.answer',
    options.INCIDENT,
    { required: false },
  ),
  text(`${n}-content`, 'その内容', 'incident.content'),
  text(`${n}-prevention`, '再発防止策の内容', 'incident.prevention'),
]

export const education = (n: number, labels: { readonly method: string }) =>
  section(
    n,
    '従業者に対する教育・啓発',
    [
      items(
        choice('answer', '従業者に対する教育・啓発', 'education.answer', options.EFFORT, {
          aliases: ['従業員に対する教育・啓発'],
        }),
        text('method', labels.method, 'education.detail'),
      ),
    ],
    { aliases: ['従業員に対する教育・啓発'] },
  )
export const otherRiskMeasures = (n: number) =>
  section(n, 'その他のリスク対策', [
    items(text('measures', 'その他のリスク対策', 'other_measures', { place: 'heading' })),
  ])

/** 問合せ, the second section of the disclosure chapter. */
export const inquiries = section(2, '特定個人情報ファイルの取扱いに関する問合せ', [
  items(text(1, '連絡先', 'inquiry.address'), text(2, '対応方法', 'inquiry.handling')),
])
export const basicAssessment = (results: readonly string[]) =>
  section(1, '基礎項目評価', [
    items(
      date(1, '実施日', 'basic_assessment.date'),
      choice(2, 'しきい値判断結果', 'basic_assessment.threshold_result', results),
    ),
  ])
export const thirdParty = (title: string, aliases: readonly string[]) =>
  section(
    3,
    title,
    [
      items(
        date(1, '実施日', 'third_party.date'),
        text(2, '方法', 'third_party.method'),
        text(3, '結果', 'third_party.result'),
      ),
    ],
    { aliases },
  )
/** 別添 記録項目 / 変更箇所: one item for the whole annex. */
export const recordedItemsAnnex = section('0', '', [
  items(text('list', '特定個人情報ファイル記録項目', 'file.recorded_items_list', { place: 'heading' })),
])

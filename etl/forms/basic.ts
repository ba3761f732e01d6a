/**
 * 様式2 基礎項目評価書 (令和6年10月; before it Ⅳ8 and Ⅳ11 did not exist, so that 監査 and 教育・啓発 were Ⅳ8 and Ⅳ9).
 * Written from guidance: no complete 様式2 has been seen, hence the aliases and `confirmed: false`.
 */
import { adequacy, cover, department, notConnected, notOutsourced, notProvided, otherAgencies, titles } from './common'
import { chapter, choice, date, items, line, marks, risk, section, table, text, unless } from './define'
import type { ItemSpec } from './define'
import * as options from './options'
import type { FormDefinition } from './types'

const F = 'basic'
const DETAILED = '全項目評価又は重点項目評価を実施する'
const SEE_DETAILED =
  '2)又は3)を選択した評価実施機関については、それぞれ重点項目評価書又は全項目評価書において、リスク対策の詳細が記載されている。'
const NO_MANUAL_WORK = '人手を介在させる作業はない'

/** A risk is one question here, with no measures of its own. */
const ratedRisk = (n: number, title: string, ...more: readonly ItemSpec[]) =>
  risk(n, title, { ...adequacy, label: `${title}への対策は十分か`, extra: {} }, ...more)
const asOf = (concept: string) => date('as-of', 'いつ時点の計数か', concept)

const information = chapter(F, 'I', '関連情報', [
  section(1, '特定個人情報ファイルを取り扱う事務', [
    items(
      line(1, '事務の名称', 'procedure.name'),
      text(2, '事務の概要', 'procedure.summary', { aliases: ['事務の内容'] }),
      text(3, 'システムの名称', 'system.names'),
    ),
  ]),
  section(2, '特定個人情報ファイル名', [
    items(text('names', '特定個人情報ファイル名', 'file.names', { place: 'heading' })),
  ]),
  section(3, '個人番号の利用', [items(text('basis', '法令上の根拠', 'number_use.legal_basis'))]),
  section(
    4,
    '情報提供ネットワークシステムによる情報連携',
    [items(choice(1, '実施の有無', 'linkage.answer', options.DO), text(2, '法令上の根拠', 'linkage.legal_basis'))],
    { aliases: ['情報提供ネットワークシステムによる情報提供'] },
  ),
  department(5),
  otherAgencies(6),
  section(7, '特定個人情報の開示・訂正・利用停止請求', [items(text('address', '請求先', 'disclosure.address'))]),
  section(8, '特定個人情報ファイルの取扱いに関する問合せ', [items(text('address', '連絡先', 'inquiry.address'))]),
  section(9, '規則第9条第2項の適用', [
    items(
      marks('applied', '規則第9条第2項の適用', 'urgency.applied', ['適用した'], { place: 'heading' }),
      text('reason', '適用した理由', 'urgency.reason'),
    ),
  ]),
])

const threshold = chapter(F, 'II', 'しきい値判断項目', [
  section(1, '対象人数', [
    items(
      choice('range', '評価対象の事務の対象人数は何人か', 'procedure.subjects_range', [
        '1,000人未満(任意実施)',
        '1,000人以上1万人未満',
        '1万人以上10万人未満',
        '10万人以上30万人未満',
        '30万人以上',
      ]),
      asOf('procedure.subjects_as_of'),
    ),
  ]),
  section(2, '取扱者数', [
    items(
      choice('range', '特定個人情報ファイル取扱者数は500人以上か', 'threshold.handlers_range', [
        '500人以上',
        '500人未満',
      ]),
      asOf('threshold.handlers_as_of'),
    ),
  ]),
  section(3, '重大事故', [
    items(
      // One year and 特定個人情報: not the question of 様式3 and 様式4 (three years, 個人情報).
      choice(
        'answer',
        '過去1年以内に、評価実施機関において特定個人情報に関する重大事故が発生したか',
        'threshold.incident',
        options.INCIDENT,
      ),
    ),
  ]),
])

const result = chapter(F, 'III', 'しきい値判断結果', [
  section(
    '0',
    '',
    [
      items(
        choice(
          'result',
          'しきい値判断結果',
          'basic_assessment.threshold_result',
          [
            '基礎項目評価の実施が義務付けられる',
            '基礎項目評価及び重点項目評価の実施が義務付けられる',
            '基礎項目評価及び全項目評価の実施が義務付けられる',
            '特定個人情報保護評価の実施が義務付けられない',
          ],
          { place: 'heading' },
        ),
      ),
    ],
    { furniture: ['しきい値判断結果'] },
  ),
])

const risks = chapter(F, 'IV', 'リスク対策', [
  section(
    1,
    '提出する特定個人情報保護評価書の種類',
    [
      items(
        choice(
          'kind',
          '提出する特定個人情報保護評価書の種類',
          'submission.kind',
          ['基礎項目評価書', '基礎項目評価書及び重点項目評価書', '基礎項目評価書及び全項目評価書'],
          { place: 'heading' },
        ),
      ),
    ],
    { furniture: [SEE_DETAILED] },
  ),
  section(2, titles.acquisition, [ratedRisk(1, '目的外の入手が行われるリスク')]),
  section(3, '特定個人情報の使用', [
    ratedRisk(1, '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク'),
    ratedRisk(2, '権限のない者(元職員、アクセス権限のない職員等)によって不正に使用されるリスク'),
  ]),
  section(4, titles.outsourcing, [
    notOutsourced,
    unless('委託しない', ratedRisk(1, '委託先における不正な使用等のリスク')),
  ]),
  section(
    5,
    titles.provision,
    [notProvided, unless('提供・移転しない', ratedRisk(1, '不正な提供・移転が行われるリスク'))],
    { aliases: ['特定個人情報の提供・移転'] },
  ),
  section(6, titles.connection, [
    notConnected,
    unless('接続しない(入手)', ratedRisk(1, '目的外の入手が行われるリスク')),
    unless('接続しない(提供)', ratedRisk(2, '不正な提供が行われるリスク')),
  ]),
  section(7, titles.storage, [ratedRisk(1, '特定個人情報の漏えい・滅失・毀損リスク')]),
  section(8, '人手を介在させる作業', [
    items(marks('none', NO_MANUAL_WORK, 'risk.no_manual_work', [NO_MANUAL_WORK], { place: 'heading' })),
    unless(
      NO_MANUAL_WORK,
      ratedRisk(1, '人為的ミスが発生するリスク', text('reason', '判断の根拠', 'risk.adequacy_reason')),
    ),
  ]),
  section(9, '監査', [items(marks('kinds', '実施の有無', 'audit.kinds', options.AUDIT_KINDS))], {
    formerNumbers: [8],
  }),
  section(
    10,
    '従業者に対する教育・啓発',
    [
      items(
        choice('answer', '従業者に対する教育・啓発', 'education.answer', options.EFFORT, {
          aliases: ['従業員に対する教育・啓発'],
        }),
      ),
    ],
    { aliases: ['従業員に対する教育・啓発'], formerNumbers: [9] },
  ),
  section(11, '最も優先度が高いと考えられる対策', [
    items(marks('detailed', DETAILED, 'priority_measure.detailed', [DETAILED], { place: 'heading' })),
    unless(
      DETAILED,
      items(
        choice('measure', '最も優先度が高いと考えられる対策', 'priority_measure.answer', [
          '目的外の入手が行われるリスクへの対策',
          '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスクへの対策',
          '権限のない者によって不正に使用されるリスクへの対策',
          '委託先における不正な使用等のリスクへの対策',
          '不正な提供・移転が行われるリスクへの対策(委託や情報提供ネットワークシステムを通じた提供を除く。)',
          '情報提供ネットワークシステムを通じて目的外の入手が行われるリスクへの対策',
          '情報提供ネットワークシステムを通じて不正な提供が行われるリスクへの対策',
          '特定個人情報の漏えい・滅失・毀損リスクへの対策',
          '従業者に対する教育・啓発',
        ]),
        choice('adequacy', '当該対策は十分か【再掲】', 'priority_measure.adequacy', options.ADEQUACY, {
          aliases: ['当該対策は十分か'],
        }),
        text('reason', '判断の根拠', 'priority_measure.reason'),
      ),
    ),
  ]),
])

/** 様式2. 9 rated risks: Ⅳ2 1, Ⅳ3 2, Ⅳ4 1, Ⅳ5 1, Ⅳ6 2, Ⅳ7 1, Ⅳ8 1; the rating of Ⅳ11 repeats one of them. */
export const basic: FormDefinition = {
  form: F,
  title: '基礎項目評価書',
  number: '様式2',
  confirmed: false,
  ratingsPerFile: 9,
  chapters: [
    chapter(F, 'cover', '', [cover(F)]),
    information,
    threshold,
    result,
    risks,
    chapter(F, 'annex1', '変更箇所', [
      section('0', '変更箇所', [items(table('changes', '変更箇所', 'change_log', { place: 'heading' }))]),
    ]),
  ],
}

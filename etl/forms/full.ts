/** 様式4 全項目評価書: chapters Ⅰ, Ⅱ, Ⅳ–Ⅵ and the annexes; Ⅲ stands in full-risks.ts. */
import {
  basicAssessment,
  cover,
  department,
  education,
  fileBasics,
  fileName,
  fileNames,
  inquiries,
  linkage,
  numberUse,
  otherAgencies,
  otherRiskMeasures,
  outsourcingDeclared,
  outsourcingTitle,
  recipients,
  recordedItemsAnnex,
  remarks,
  subcontracting,
  systems,
  thirdParty,
  titles,
} from './common'
import { chapter, choice, date, items, line, marks, repeated, section, table, text } from './define'
import { fullRisks } from './full-risks'
import * as options from './options'
import type { FormDefinition } from './types'

const F = 'full'

const basics = chapter(F, 'I', '基本情報', [
  section(1, '特定個人情報ファイルを取り扱う事務', [
    items(
      line(1, '事務の名称', 'procedure.name'),
      text(2, '事務の内容', 'procedure.summary', { required: true }),
      choice(3, '対象人数', 'procedure.subjects_range', [
        '1,000人未満',
        '1,000人以上1万人未満',
        '1万人以上10万人未満',
        '10万人以上30万人未満',
        '30万人以上',
      ]),
    ),
  ]),
  systems,
  fileNames,
  section(4, '特定個人情報ファイルを取り扱う理由', [
    items(
      text(1, '事務実施上の必要性', 'procedure.necessity'),
      text(2, '実現が期待されるメリット', 'procedure.benefit'),
    ),
  ]),
  numberUse(5),
  linkage(6),
  department(7),
  otherAgencies(8),
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
        text(3, '入手の時期・頻度', 'file.acquisition_frequency'),
        text(4, '入手に係る妥当性', 'file.acquisition_reason'),
        text(5, '本人への明示', 'file.notice'),
        text(6, '使用目的', 'file.purpose', { required: true }),
        text('6-change', '変更の妥当性', 'file.purpose_change'),
        text('7-users', '使用部署', 'file.users', { required: true, aliases: ['使用の主体'] }),
        choice('7-count', '使用者数', 'file.users_range', options.HANDLERS),
        text(8, '使用方法', 'file.use', { required: true }),
        text('8-matching', '情報の突合', 'file.matching', { required: true }),
        text('8-statistics', '情報の統計分析', 'file.statistics', { required: true }),
        text('8-decisions', '権利利益に影響を与え得る決定', 'file.decisions', { required: true }),
        date(9, '使用開始日', 'file.use_started'),
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
          choice(2, '取扱いを委託する特定個人情報ファイルの範囲', 'outsourcing.file_range', options.WHOLE_OR_PART),
          choice('2-subjects', '対象となる本人の数', 'outsourcing.subjects_range', options.FILE_SUBJECTS),
          text('2-scope', '対象となる本人の範囲', 'outsourcing.scope', { required: true }),
          text('2-reason', 'その妥当性', 'outsourcing.scope_reason'),
          choice(3, '委託先における取扱者数', 'outsourcing.handlers_range', options.HANDLERS),
          marks(
            4,
            '委託先への特定個人情報ファイルの提供方法',
            'outsourcing.transfer_methods',
            options.OUTSOURCING_METHODS,
          ),
          text(5, '委託先名の確認方法', 'outsourcing.vendor_disclosure'),
          line(6, '委託先名', 'outsourcing.vendor'),
          ...subcontracting(7),
        ),
      ],
      { furniture: ['再委託'] },
    ),
    recipients,
    section(6, titles.storage, [
      items(
        text(1, '保管場所', 'storage.place', { required: true }),
        choice('2-period', '期間', 'storage.retention', options.RETENTION, { aliases: ['保管期間'] }),
        text('2-reason', 'その妥当性', 'storage.retention_reason'),
        text(3, '消去方法', 'storage.erasure'),
      ),
    ]),
    remarks,
  ],
  { perFile: true, aliases: ['ファイルの概要'] },
)

/** 様式4. 22 rated risks per file: 4 + 4 + 1 + 3 + 7 + 3 (Ⅲ2–7). */
export const full: FormDefinition = {
  form: F,
  title: '全項目評価書',
  number: '様式4',
  confirmed: true,
  ratingsPerFile: 22,
  chapters: [
    chapter(F, 'cover', '', [cover(F)]),
    basics,
    chapter(F, 'annex1', '事務の内容', [
      section('0', '', [items(text('flow', '事務の内容', 'procedure.flow', { place: 'heading' }))], {
        furniture: ['(備考)'],
      }),
    ]),
    files,
    chapter(F, 'annex2', '特定個人情報ファイル記録項目', [recordedItemsAnnex]),
    fullRisks,
    chapter(
      F,
      'IV',
      'その他のリスク対策',
      [
        section(1, '監査', [
          items(
            choice(1, '自己点検', 'control.answer', options.EFFORT),
            text('1-method', '具体的なチェック方法', 'control.detail'),
            choice(2, '監査', 'control.answer', options.EFFORT),
            text('2-content', '具体的な内容', 'control.detail'),
          ),
        ]),
        education(2, { method: '具体的な方法' }),
        otherRiskMeasures(3),
      ],
      { aliases: ['リスク対策(その他)'] },
    ),
    chapter(F, 'V', '開示請求、問合せ', [
      section(1, '特定個人情報の開示・訂正・利用停止請求', [
        items(
          text(1, '請求先', 'disclosure.address'),
          text(2, '請求方法', 'disclosure.method'),
          text('2-notes', '特記事項', 'disclosure.notes'),
          choice(3, '手数料等', 'disclosure.fee', options.CHARGED),
          text('3-payment', '手数料額、納付方法', 'disclosure.fee_payment', { place: 'inline' }),
          choice(4, '個人情報ファイル簿の公表', 'disclosure.register_published', options.DONE),
          text('4-name', '個人情報ファイル名', 'disclosure.register_name'),
          text('4-place', '公表場所', 'disclosure.register_place'),
          text(5, '法令による特別の手続', 'disclosure.special_procedure', { aliases: ['法令による特別の手続き'] }),
          text(6, '個人情報ファイル簿への不記載等', 'disclosure.unlisted'),
        ),
      ]),
      inquiries,
    ]),
    chapter(F, 'VI', '評価実施手続', [
      basicAssessment([
        '基礎項目評価及び全項目評価の実施が義務付けられる',
        '基礎項目評価及び重点項目評価の実施が義務付けられる(任意に全項目評価を実施)',
        '基礎項目評価の実施が義務付けられる(任意に全項目評価を実施)',
        '特定個人情報保護評価の実施が義務付けられない(任意に全項目評価を実施)',
      ]),
      section(2, '国民・住民等からの意見の聴取', [
        items(
          text(1, '方法', 'public_comment.method'),
          date(2, '実施日・期間', 'public_comment.period'),
          text(3, '期間を短縮する特段の理由', 'public_comment.shortening'),
          text(4, '主な意見の内容', 'public_comment.opinions'),
          text(5, '評価書への反映', 'public_comment.response'),
        ),
      ]),
      thirdParty('第三者点検', []),
      section(
        4,
        '個人情報保護委員会の承認【行政機関等のみ】',
        [
          items(
            date(1, '提出日', 'commission.submitted_on'),
            text(2, '個人情報保護委員会による審査', 'commission.review', {
              aliases: ['特定個人情報保護委員会による審査'],
            }),
          ),
        ],
        { aliases: ['個人情報保護委員会の承認', '特定個人情報保護委員会の承認【行政機関等のみ】'] },
      ),
    ]),
    chapter(F, 'annex3', '変更箇所', [
      section('0', '', [items(table('changes', '変更箇所', 'change_log', { place: 'heading' }))]),
    ]),
  ],
}

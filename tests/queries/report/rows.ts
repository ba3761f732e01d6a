/** A small warehouse with rows in every table that a report is written from, and one body of which nothing is known. */
import { codeRows } from '../../../etl/schema/codes'
import type { Row, WarehouseRows } from '../../../etl/schema'
import {
  answer,
  assessment,
  change as aChange,
  document,
  formItem,
  incident as anIncident,
  municipality,
  outsourcing,
} from '../../fixtures/rows'

/** A vendor that would break HTML, Markdown and a spreadsheet if it were not escaped. */
export const VENDOR = '=<b>&"|*x*'
/** As a scan writes it, so that these signs are printed. */
const VENDOR_IN_SOURCE = '=&lt;b&gt;&amp;"|*x*'

const LINES = [
  '特定個人情報保護評価書（予防接種）',
  `委託先名 ${VENDOR_IN_SOURCE} 御中`,
  '変更日 令和6年4月1日 委託先名 旧社 → 新社',
  '<p>発生あり</p> 事故の内容 USBメモリの紛失',
  '＜本市における措置＞ 施錠した区画に置く。＜移行＞ サーバはデータセンターに設置している。',
  '十分である 課題が残されている',
  '<input type="checkbox" checked/> 自己点検 <input type="checkbox"/> 内部監査',
]

/** Evidence of words in a line (1-based) of the document `d1`; its rows are collected. */
const places: Row<'evidence'>[] = []
function at(line: number, words: string): string {
  const text = LINES[line - 1] ?? ''
  const lineStart = LINES.slice(0, line - 1).reduce((sum, each) => sum + Buffer.byteLength(each) + 1, 0)
  const index = text.indexOf(words)
  if (index < 0) throw new Error(`${words} is not in line ${line}`)
  const start = lineStart + Buffer.byteLength(text.slice(0, index))
  const end = start + Buffer.byteLength(words)
  const evidence_id = `d1:${start}-${end}`
  if (!places.some((place) => place.evidence_id === evidence_id)) {
    places.push({ evidence_id, document_id: 'd1', byte_start: start, byte_end: end, line_start: line, line_end: line })
  }
  return evidence_id
}

const sourceLines: Row<'source_line'>[] = LINES.map((text, index) => ({
  document_id: 'd1',
  line_no: index + 1,
  byte_start: LINES.slice(0, index).reduce((sum, each) => sum + Buffer.byteLength(each) + 1, 0),
  text,
}))

const item = (id: string, concept: string, order: number, values: Partial<Row<'form_item'>> = {}): Row<'form_item'> =>
  formItem(id, concept, { sort_order: order, ...values })

const change = (no: number, values: Partial<Row<'change'>>): Row<'change'> =>
  aChange('a', no, { item_raw: `項目${no}`, evidence_id: at(3, '変更日 令和6年4月1日'), ...values })

const incident = (no: number, values: Partial<Row<'incident'>>): Row<'incident'> =>
  anIncident('a', no, { evidence_id: at(4, 'USBメモリの紛失'), ...values })

const term = (values: Partial<Row<'vendor_term'>>): Row<'vendor_term'> => ({
  assessment_id: 'a',
  series_id: 's',
  file_no: 1,
  entry_no: 1,
  outsourcing_title: 'データ入力',
  vendor_raw: '旧社',
  vendor_id: null,
  from_on: null,
  to_on: null,
  basis: 'change_log',
  evidence_id: at(3, '旧社'),
  from_evidence_id: null,
  to_evidence_id: null,
  ...values,
})

const saitama = { prefecture: '埼玉県', municipality: '狭山市', municipality_code: '112151' }

/** Every table of it. */
export const rows = (): WarehouseRows => ({
  document: [document('d1', { path: 'raw/評価書.txt', sha256: 'f00d' }), document('d0'), document('d2')],
  source_line: sourceLines,
  municipality: [municipality('112151', '狭山市'), municipality('132012', '八王子市', { prefecture: '東京都' })],
  form_item: [
    item('priority.II.4.answer', 'outsourcing.answer', 1, { repeats_per: 'file' }),
    item('priority.II.4.title', 'outsourcing.title', 2, { repeats_per: 'outsourcing' }),
    item('priority.II.4.3', 'outsourcing.vendor', 3, { repeats_per: 'outsourcing', label: '委託先名' }),
    item('priority.II.4.4', 'outsourcing.subcontracting', 4, { repeats_per: 'outsourcing' }),
    item('priority.II.4.5', 'outsourcing.subcontract_permission', 5, { repeats_per: 'outsourcing' }),
    item('priority.III.7.risk1-2', 'incident.answer', 6),
    item('priority.V.1.2', 'basic_assessment.threshold_result', 7, { label: 'しきい値判断結果' }),
  ],
  assessment: [
    assessment('old', { document_id: 'd0', series_id: 's', is_latest: false, published_on: '2023-01-01', ...saitama }),
    assessment('a', {
      document_id: 'd1',
      series_id: 's',
      assessment_no: '7',
      title: '予防接種 重点項目評価書',
      published_on: '2024-04-01',
      evidence_id: at(1, '特定個人情報保護評価書'),
      ...saitama,
    }),
    assessment('b', {
      document_id: 'd2',
      municipality_code: '132012',
      municipality: '八王子市',
      prefecture: '東京都',
    }),
  ],
  answer: [
    answer('a', 'priority.II.4.answer', 'answered', { file_no: 1, value: '委託する', evidence_id: null }),
    answer('a', 'priority.II.4.title', 'answered', { file_no: 1, entry_no: 1, value: 'データ入力', evidence_id: null }),
    answer('a', 'priority.II.4.3', 'answered', {
      file_no: 1,
      entry_no: 1,
      value: VENDOR,
      evidence_id: at(2, VENDOR_IN_SOURCE),
    }),
    answer('a', 'priority.II.4.4', 'undetermined', { file_no: 1, entry_no: 1 }),
    answer('a', 'priority.II.4.5', 'missing', { file_no: 1, entry_no: 1 }),
    answer('a', 'priority.III.7.risk1-2', 'answered', { value: '発生あり', evidence_id: at(4, '<p>発生あり</p>') }),
    answer('a', 'priority.V.1.2', 'blank'),
    answer('b', 'priority.III.7.risk1-2', 'missing'),
  ],
  outsourcing: [outsourcing('a', 1, { title: 'データ入力', vendor_raw: VENDOR, evidence_id: at(2, VENDOR_IN_SOURCE) })],
  outsourcing_declared: [{ assessment_id: 'a', file_no: 1, answer: '委託する', declared_count: 2, evidence_id: null }],
  vendor_term: [
    term({ to_on: '2024-04-01', to_evidence_id: at(3, '令和6年4月1日') }),
    term({ vendor_raw: '新社', from_on: '2024-04-01', from_evidence_id: at(3, '令和6年4月1日') }),
  ],
  hosting: [
    {
      assessment_id: 'a',
      layer: 'business_system',
      environment: 'data_centre',
      stage: 'current',
      heading: null,
      disclosed_on: '2024-04-01',
      disclosed_basis: 'publication',
      disclosed_evidence_id: null,
      evidence_id: at(5, LINES[4] ?? ''),
    },
  ],
  risk: [
    {
      assessment_id: 'a',
      file_no: 1,
      section: 'III.7',
      risk_no: 1,
      label: '漏えいのリスク',
      measures: null,
      adequacy: '課題が残されている',
      state: 'answered',
      evidence_id: at(6, '課題が残されている'),
    },
  ],
  control: [
    {
      assessment_id: 'a',
      file_no: 1,
      section: 'III.8',
      label: '実施の有無',
      answer: '自己点検',
      detail: null,
      state: 'answered',
      evidence_id: at(7, LINES[6] ?? ''),
    },
  ],
  incident_answer: [
    {
      assessment_id: 'a',
      answered_on: '2024-04-01',
      answer: '発生あり',
      basis: 'current',
      evidence_id: at(4, '<p>発生あり</p>'),
    },
  ],
  incident: [
    incident(1, { summary: 'USBメモリの紛失', persons: 1457, occurred_month: '2023-05' }),
    incident(2, { kind: 'unstated', withdrawn_on: '2024-04-01', withdrawn_evidence_id: at(3, '旧社 → 新社') }),
  ],
  change: [
    change(1, { changed_on: '2022-01-01', before_text: '古い変更' }),
    change(2, { changed_on: '2024-04-01', before_text: '旧社', after_text: '新社', timing: '事後' }),
    change(3, { after_text: '日のない変更' }),
  ],
  finding: [
    {
      rule_id: 'a_rule_without_a_file',
      assessment_id: 'a',
      severity: 'high',
      message_ja: '委託先の名称に<符号>があります。',
      message_en: 'The vendor’s name has <signs>.',
      evidence_ids: [at(2, VENDOR_IN_SOURCE), at(1, '予防接種')],
    },
  ],
  code: codeRows(),
  evidence: places,
})

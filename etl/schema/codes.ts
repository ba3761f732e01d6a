/**
 * The classifications that this project makes, each with its Japanese and English label: the rows of the table
 * `code`, and the values a column of such a domain may hold. The order is the sort order.
 */

/** Labels in Japanese and English. */
export type Label = readonly [ja: string, en: string]

export const codes = {
  form: {
    basic: ['基礎項目評価書', 'Basic items (Form 2)'],
    priority: ['重点項目評価書', 'Priority items (Form 3)'],
    full: ['全項目評価書', 'All items (Form 4)'],
  },
  item_kind: {
    text: ['記述', 'Text'],
    choice: ['選択', 'Choice'],
    marks: ['チェック欄', 'Check boxes'],
    date: ['日付・期間', 'Date or period'],
    count: ['件数', 'Count'],
    table: ['表', 'Table'],
  },
  repeats_per: {
    file: ['特定個人情報ファイルごと', 'Per personal information file'],
    system: ['システムごと', 'Per system'],
    outsourcing: ['委託事項ごと', 'Per outsourcing item'],
    provision: ['提供先ごと', 'Per provision'],
    transfer: ['移転先ごと', 'Per transfer'],
  },
  answer_state: {
    answered: ['記載あり', 'Answered'],
    blank: ['空欄', 'Blank'],
    not_applicable: ['該当なし', 'Not applicable'],
    undetermined: ['判別できない', 'Undetermined'],
    missing: ['本文にない', 'Missing from the text'],
  },
  mark_state: {
    checked: ['チェックあり', 'Checked'],
    unchecked: ['チェックなし', 'Unchecked'],
    undetermined: ['判別できない', 'Undetermined'],
  },
  mark_basis: {
    mark: ['印による', 'From the mark'],
    detail: ['括弧内の記載による', 'From the filled-in detail'],
    none: ['根拠なし', 'No basis'],
  },
  document_status: {
    loaded: ['読み込み済み', 'Loaded'],
    rejected: ['受け付けなかった', 'Rejected'],
  },
  issue_severity: {
    error: ['誤り', 'Error'],
    warning: ['注意', 'Warning'],
    info: ['参考', 'Information'],
  },
  hosting_layer: {
    business_system: ['業務システム', 'Business system'],
    intermediate_server: ['中間サーバー', 'Intermediate server'],
    linkage_server: ['番号連携サーバー', 'Linkage server'],
    application_service: ['申請管理・サービス', 'Application service'],
    unspecified: ['層の記載なし', 'Layer not stated'],
  },
  hosting_environment: {
    government_cloud: ['ガバメントクラウド', 'Government Cloud'],
    ismap_cloud: ['ISMAP 登録のクラウド', 'ISMAP-listed cloud'],
    data_centre: ['データセンター', 'Data centre'],
    on_premises: ['庁舎内', 'On premises'],
    undetermined: ['判別できない', 'Undetermined'],
  },
  hosting_stage: {
    current: ['現在', 'Current'],
    planned: ['予定', 'Planned'],
  },
  business_status: {
    government_cloud: ['ガバメントクラウド', 'Government Cloud'],
    government_cloud_planned: ['ガバメントクラウド（移行予定）', 'Government Cloud (planned)'],
    cloud: ['クラウド', 'Cloud'],
    on_premises: ['庁舎内・データセンター', 'On premises or data centre'],
    undetermined: ['判別できない', 'Undetermined'],
  },
  intermediate_status: {
    cloud: ['クラウド', 'Cloud'],
    data_centre: ['データセンター', 'Data centre'],
    not_connected: ['接続しない', 'Not connected'],
    undetermined: ['判別できない', 'Undetermined'],
  },
  disclosed_basis: {
    change_log: ['変更箇所による', 'From the change log'],
    publication: ['公表日による', 'From the publication date'],
  },
  statement_basis: {
    current: ['現在の記載', 'Current text'],
    change_log: ['変更箇所の記載', 'Change log'],
  },
  change_category: {
    law_amendment: ['法令の改正', 'Amendment of law'],
    organisation_change: ['組織・担当・連絡先の変更', 'Organisation, officer or contact'],
    vendor_change: ['委託先の変更', 'Change of vendor'],
    cloud_migration: ['ガバメントクラウドなどへの移行', 'Cloud migration'],
    intermediate_server_renewal: ['中間サーバーの更改', 'Renewal of the intermediate server'],
    standardisation: ['システムの標準化', 'Standardisation of systems'],
    incident: ['重大事故', 'Incident'],
    reassessment: ['評価の再実施', 'Reassessment'],
    correction: ['文言の修正', 'Correction of wording'],
    other: ['その他', 'Other'],
  },
  incident_kind: {
    theft: ['盗難', 'Theft'],
    loss: ['紛失', 'Loss'],
    misdelivery: ['誤送付・誤交付', 'Misdelivery'],
    unauthorised_access: ['不正アクセス', 'Unauthorised access'],
    misuse: ['内部の不正利用', 'Misuse by staff'],
    publication: ['誤公開', 'Published by mistake'],
    vendor: ['委託先での事故', 'At a vendor'],
    unstated: ['内容の記載なし', 'Content not stated'],
    undetermined: ['判別できない', 'Undetermined'],
  },
  incident_status: {
    current: ['現在の記載', 'In the current text'],
    withdrawn: ['取り下げ', 'Withdrawn'],
  },
  finding_severity: {
    high: ['高', 'High'],
    medium: ['中', 'Medium'],
    low: ['低', 'Low'],
  },
  control_level: {
    special_effort: ['特に力を入れて行う', 'With special effort'],
    sufficient: ['十分に行う', 'Sufficient'],
    done: ['行う・定める', 'Done'],
    insufficient: ['十分でない', 'Not sufficient'],
    not_done: ['行わない・定めない', 'Not done'],
    outside: ['問いの対象外', 'Question does not arise'],
  },
  passage_reach: {
    one: ['1 団体だけ', 'One municipality'],
    few: ['2〜3 団体', '2–3 municipalities'],
    several: ['4〜9 団体', '4–9 municipalities'],
    many: ['10 団体以上', '10 or more'],
  },
  medium_flow: {
    acquisition: ['入手', 'Acquisition'],
    outsourcing: ['委託先への提供', 'To vendors'],
    provision: ['提供', 'Provision'],
    transfer: ['移転', 'Transfer'],
  },
  citation_currency: {
    current: ['現行の引用だけ', 'Current only'],
    both: ['現行と旧い引用', 'Current and superseded'],
    superseded: ['旧い引用だけ', 'Superseded only'],
    none: ['どちらの引用もない', 'Neither cited'],
  },
  release_change: {
    added: ['追加', 'Added'],
    removed: ['削除', 'Removed'],
    changed: ['変更', 'Changed'],
  },
  assessed_basis: {
    basic_assessment: ['基礎項目評価の実施日による', 'From the basic assessment'],
    publication: ['公表日による', 'From the publication date'],
  },
  review_state: {
    due: ['期限を過ぎた', 'Past due'],
    due_within_a_year: ['1年以内に期限', 'Due within a year'],
    later: ['1年より先', 'Later'],
    undetermined: ['判別できない', 'Undetermined'],
  },
} as const satisfies Record<string, Record<string, Label>>

export type CodeDomain = keyof typeof codes

/** All codes as rows of the table `code`. `sort_order` counts from 1 within a domain. */
export function codeRows(): { domain: string; code: string; label_ja: string; label_en: string; sort_order: number }[] {
  return Object.entries<Record<string, Label>>(codes).flatMap(([domain, labels]) =>
    Object.entries(labels).map(([code, [label_ja, label_en]], index) => ({
      domain,
      code,
      label_ja,
      label_en,
      sort_order: index + 1,
    })),
  )
}

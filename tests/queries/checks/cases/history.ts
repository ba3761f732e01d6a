/** The change log, incidents and time. */
import type { Row, WarehouseRows } from '../../../../etl/schema'
import { incident } from '../../../fixtures/rows'
import type { Cases } from '../case'
import { assessed, changes, evidence, lacks, paper, says } from '../paper'

const RENAMED = { before_text: 'こども部 育成課', after_text: 'こども部 給付課' }

const withdrawn = (values: Partial<Row<'incident'>>): WarehouseRows => ({
  incident: [
    incident('a', 1, { occurred_on: '2022-11-18', occurred_month: '2022-11', evidence_id: evidence(), ...values }),
  ],
})

const late = (printed: string, place: string, why: string): string =>
  `2025-04-01の変更「${printed}」: ※の項目（${place}）の変更ですが、提出時期は「事後」で、${why}。要確認です。`

const due = (assessed_on: string, due_on: string, how: string): string =>
  `評価の日（${assessed_on}）から5年を経過する日は${due_on}で、2026-01-15の時点で${how}。`

export const historyCases: Cases = {
  replaced_department: {
    fires: [
      {
        why: 'the users’ department still has its old name',
        rows: paper(changes('department.name', RENAMED, { file: null }), says('file.users', 'こども部 育成課')),
        message:
          'Ⅱ3「使用部署」（ファイル1）に、変更箇所で「こども部 給付課」に改められた「育成課」が残っています。要確認です。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'renamed everywhere',
        rows: paper(changes('department.name', RENAMED), says('file.users', 'こども部 給付課')),
      },
      {
        why: 'part of another name',
        rows: paper(changes('department.name', RENAMED), says('file.users', '森林育成課')),
      },
      {
        why: 'named so again',
        rows: paper(
          changes('department.name', { ...RENAMED, changed_on: '2022-04-01' }),
          changes('department.name', {
            change_no: 2,
            before_text: RENAMED.after_text,
            after_text: RENAMED.before_text,
          }),
          says('file.users', 'こども部 育成課'),
        ),
      },
    ],
  },
  late_submission: {
    fires: [
      {
        why: 'without a word',
        rows: paper(changes('storage.place', {})),
        message: late('storage.place', 'II.6 保管場所', '説明がありません'),
        evidence: 1,
      },
      {
        why: 'with a reason that exempts nothing',
        rows: paper(changes('storage.place', { reason: '重要な変更' })),
        message: late('storage.place', 'II.6 保管場所', '重要な変更に当たらない旨の説明がありません（「重要な変更」）'),
        severity: 'low',
        evidence: 1,
      },
      {
        why: 'said to be an item without ※',
        rows: paper(changes('linkage.legal_basis', { reason: '重要な変更項目でないため' }, { file: null })),
        message: late('linkage.legal_basis', 'I.5 法令上の根拠', '説明は「重要な変更項目でないため」としています'),
        severity: 'low',
        evidence: 1,
      },
      {
        why: 'somewhere in chapter III, which is ※ as a whole',
        rows: paper(changes('risk.other', {}, { item: 'III.2.others' })),
        message: late(
          'risk.other',
          'III.2 特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)におけるその他のリスク及びそのリスクに対する措置',
          '説明がありません',
        ),
        evidence: 1,
      },
      {
        why: 'the number beside ※',
        rows: paper(changes('outsourcing.count', { reason: '実態に合わせた変更' })),
        message: late(
          'outsourcing.count',
          'II.4 委託件数',
          '重要な変更に当たらない旨の説明がありません（「実態に合わせた変更」）',
        ),
        severity: 'low',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'before', rows: paper(changes('storage.place', { timing: '事前' })) },
      { why: 'no ※', rows: paper(changes('department.name', {})) },
      { why: 'no ※ at provision', rows: paper(changes('recipient.legal_basis', {}, { repeat: 'provision' })) },
      { why: 'an incident, which chapter III leaves out', rows: paper(changes('incident.answer', {})) },
      { why: 'exempted', rows: paper(changes('storage.place', { reason: '重要な変更には該当しない' })) },
      { why: 'a matter of form', rows: paper(changes('storage.place', { reason: '文言修正' })) },
      {
        why: 'less risk',
        rows: paper(changes('storage.place', { reason: 'リスクを明らかに軽減させる変更であるため' })),
      },
      { why: 'a lost 提出時期', rows: paper(changes('storage.place', { timing: null })) },
    ],
  },
  review_due: {
    fires: [
      {
        why: 'past',
        rows: paper(
          assessed({ basic_assessment_on: '2020-12-01' }),
          says('basic_assessment.date', '2020-12-01', { file: null }),
        ),
        message: due('2020-12-01', '2025-12-01', '過ぎています'),
        evidence: 1,
      },
      {
        why: 'soon, by the newest publication',
        rows: paper(
          assessed({ published_on: '2021-06-01' }),
          assessed({}, 'b'),
          says('cover.published_on', '2021-06-01', { file: null }),
        ),
        message: due('2021-06-01', '2026-06-01', '1年以内です'),
        severity: 'low',
        evidence: 1,
      },
    ],
    silent: [
      {
        why: 'later',
        rows: paper(
          assessed({ basic_assessment_on: '2023-08-01' }),
          says('basic_assessment.date', '2023-08-01', { file: null }),
        ),
      },
      {
        why: 'replaced by a newer one',
        rows: paper(
          assessed({ basic_assessment_on: '2015-12-01', is_latest: false }),
          says('basic_assessment.date', '2015-12-01', { file: null }),
        ),
      },
      {
        why: 'another document’s date lies in the future',
        rows: paper(
          assessed({ basic_assessment_on: '2023-08-01' }),
          assessed({ published_on: '2099-01-01' }, 'b'),
          says('basic_assessment.date', '2023-08-01', { file: null }),
        ),
      },
    ],
  },
  incident_withdrawn: {
    fires: [
      {
        why: 'last autumn',
        rows: paper(withdrawn({ withdrawn_on: '2025-11-20', withdrawal_reason: '3年が経過したため' })),
        message: '重大事故（事故1、2022-11-18発生）の記載が2025-11-20に取り下げられました（理由: 3年が経過したため）。',
        evidence: 1,
      },
    ],
    silent: [
      { why: 'long ago', rows: paper(withdrawn({ withdrawn_on: '2022-03-02' })) },
      { why: 'still told', rows: paper(withdrawn({})) },
      {
        why: 'by an older state',
        rows: paper(assessed({ is_latest: false }), withdrawn({ withdrawn_on: '2025-11-20' })),
      },
    ],
  },
  incident_content: {
    fires: [
      {
        why: 'nothing is said of it',
        rows: paper(
          says('incident.answer', '発生あり'),
          lacks('incident.content', 'blank'),
          lacks('incident.prevention', 'blank'),
        ),
        message: '重大事故は「発生あり」ですが、「その内容」「再発防止策の内容」が空欄です（ファイル1）。',
        evidence: 3,
      },
    ],
    silent: [
      { why: 'none happened', rows: paper(says('incident.answer', '発生なし'), lacks('incident.content', 'blank')) },
      {
        why: 'the cell is lost',
        rows: paper(says('incident.answer', '発生あり'), lacks('incident.content', 'missing')),
      },
      { why: 'all is said', rows: paper(says('incident.answer', '発生あり'), says('incident.content', '紛失')) },
    ],
  },
}

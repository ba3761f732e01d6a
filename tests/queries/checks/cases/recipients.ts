/** Ⅱ5, Ⅲ5 and Ⅲ6: provision, transfer and the network. */
import type { Row, WarehouseRows } from '../../../../etl/schema'
import type { Cases } from '../case'
import { evidence, paper, recipient, recipientsDeclared, says, ticks } from '../paper'

const NETWORK = '情報提供ネットワークシステム'
const provision = { entry: 1, repeat: 'provision' } as const
const NOT_PROVIDED = '接続しない(提供)'

const system = (no: number, state: Row<'system_connection'>['state']): WarehouseRows => ({
  system: [{ assessment_id: 'a', system_no: no, name: null, functions: null, evidence_id: evidence() }],
  system_connection: [
    { assessment_id: 'a', system_no: no, target: NETWORK, state, basis: 'mark', detail: null, evidence_id: evidence() },
  ],
})

export const recipientCases: Cases = {
  recipient_count: {
    fires: [
      {
        why: 'one transfer too many',
        rows: paper(recipientsDeclared(1, 1), recipient('提供', 1), recipient('移転', 1), recipient('移転', 2)),
        message: '移転の件数は1件と記載がありますが、移転先は2件です（ファイル1）。',
        evidence: 3,
      },
    ],
    silent: [
      { why: 'as declared', rows: paper(recipientsDeclared(1, null), recipient('提供', 1)) },
      { why: 'none could be read', rows: paper(recipientsDeclared(2, 3)) },
    ],
  },
  recipient_answer: {
    fires: [
      {
        why: 'transfers though the box of chapter III is ticked',
        rows: paper(ticks('risk.not_provided', '提供・移転しない'), recipient('移転', 1)),
        message: 'Ⅲ5は「提供・移転しない」ですが、1件の提供先・移転先が記載されています（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'on paper though 行っていない is ticked',
        rows: paper(ticks('recipient.answer', '行っていない'), recipient('提供', 1)),
        message: 'Ⅱ5の提供・移転の有無は「行っていない」ですが、1件の提供先・移転先が記載されています（ファイル1）。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'provided by the network alone, which chapter III.5 leaves out',
        rows: paper(
          ticks('risk.not_provided', '提供・移転しない'),
          recipient('提供', 1),
          ticks('recipient.methods', NETWORK, 'checked', provision),
        ),
      },
      {
        why: 'the way of provision cannot be told',
        rows: paper(
          ticks('risk.not_provided', '提供・移転しない'),
          recipient('提供', 1),
          ticks('recipient.methods', '紙', 'undetermined', provision),
        ),
      },
    ],
  },
  recipient_range: {
    fires: [
      {
        why: 'one scope, two numbers',
        rows: paper(
          recipient('提供', 1, { scope: '市の 被保険者', subjects_range: '1万人未満' }),
          recipient('提供', 2, { scope: '市の被保険者', subjects_range: '1万人以上10万人未満' }),
        ),
        message:
          '提供先の対象となる本人の範囲は同じ（「市の被保険者」）ですが、本人の数は提供先1で「1万人未満」、提供先2で「1万人以上10万人未満」と異なります。要確認です（ファイル1）。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'a number that cannot be read',
        rows: paper(
          recipient('提供', 1, { scope: '被保険者', subjects_range: '1万人未満' }),
          recipient('提供', 2, { scope: '被保険者' }),
        ),
      },
      {
        why: 'two scopes',
        rows: paper(
          recipient('移転', 1, { scope: '被保険者', subjects_range: '1万人未満' }),
          recipient('移転', 2, { scope: '世帯員', subjects_range: '1万人以上10万人未満' }),
        ),
      },
    ],
  },
  connection_unmarked: {
    fires: [
      {
        why: 'the basis says that nothing is provided',
        rows: paper(
          says('linkage.legal_basis', '(情報提供の根拠)\n・なし(情報提供は行わない)', { file: null }),
          ticks('risk.not_connected', NOT_PROVIDED, 'unchecked'),
        ),
        message:
          '「情報提供は行わない」と記載がありますが、Ⅲ6の「接続しない（提供）」にチェックがありません（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'ticked though provided',
        rows: paper(
          ticks('recipient.methods', NETWORK, 'checked', provision),
          ticks('risk.not_connected', NOT_PROVIDED),
        ),
        message:
          '「提供方法は情報提供ネットワークシステム」と記載がありますが、Ⅲ6の「接続しない（提供）」にチェックがあります（ファイル1）。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'the box cannot be told',
        rows: paper(
          ticks('recipient.answer', '提供を行っている', 'unchecked'),
          ticks('risk.not_connected', NOT_PROVIDED, 'undetermined'),
        ),
      },
      {
        why: 'provided, and unmarked',
        rows: paper(
          says('linkage.legal_basis', '番号法第19条第8号', { file: null }),
          ticks('recipient.answer', '提供を行っている'),
          ticks('risk.not_connected', NOT_PROVIDED, 'unchecked'),
        ),
      },
      { why: 'only obtaining is cut off', rows: paper(ticks('risk.not_connected', '接続しない(入手)', 'unchecked')) },
    ],
  },
  linkage_systems: {
    fires: [
      {
        why: 'no linkage, yet a system on the network',
        rows: paper(says('linkage.answer', '実施しない', { file: null }), system(1, 'unchecked'), system(2, 'checked')),
        message: '情報連携は「実施しない」ですが、情報提供ネットワークシステムに接続するシステムが1件あります。',
        evidence: 2,
      },
      {
        why: 'linkage, yet none',
        rows: paper(says('linkage.answer', '実施する', { file: null }), system(1, 'unchecked'), system(2, 'unchecked')),
        message:
          '情報連携は「実施する」ですが、2件のシステムのどれも情報提供ネットワークシステムにチェックがありません。要確認です。',
        severity: 'low',
        evidence: 3,
      },
    ],
    silent: [
      {
        why: 'a system may be lost',
        rows: paper(says('linkage.answer', '実施する', { file: null }), system(1, 'unchecked'), system(3, 'unchecked')),
      },
      {
        why: 'a box cannot be told',
        rows: paper(
          says('linkage.answer', '実施する', { file: null }),
          system(1, 'unchecked'),
          system(2, 'undetermined'),
        ),
      },
      { why: 'linked', rows: paper(says('linkage.answer', '実施する', { file: null }), system(1, 'checked')) },
    ],
  },
}

/** Ⅱ4 and Ⅲ4: what is outsourced, to whom, and sub-contracted. */
import type { Cases } from '../case'
import { changes, declares, lacks, outsourcing, paper, says, ticks } from '../paper'

const SUBCONTRACTOR = { item: 'risk1-subcontractor' }

export const outsourcingCases: Cases = {
  outsourcing_count: {
    fires: [
      {
        why: 'one item is not listed',
        rows: paper(declares('委託する', 3), outsourcing(1), outsourcing(2)),
        message: '委託の件数は3件と記載がありますが、委託事項は2件です（ファイル1）。',
        evidence: 3,
      },
    ],
    silent: [
      { why: 'as many as declared', rows: paper(declares('委託する', 1), outsourcing(1)) },
      { why: 'no number', rows: paper(declares('委託する', null), outsourcing(1)) },
      { why: 'no item could be read: a page may be lost', rows: paper(declares('委託する', 2)) },
    ],
  },
  outsourcing_answer: {
    fires: [
      {
        why: 'chapter II says no',
        rows: paper(declares('委託しない', null), outsourcing(1)),
        message: 'Ⅱ4の「委託の有無」は「委託しない」ですが、委託事項が1件記載されています（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'the box of chapter III says no',
        rows: paper(
          declares('委託する', 2),
          ticks('risk.not_outsourced', '委託しない'),
          outsourcing(1),
          outsourcing(2),
        ),
        message: 'Ⅲ4のチェックは「委託しない」ですが、委託事項が2件記載されています（ファイル1）。',
        evidence: 3,
      },
    ],
    silent: [
      {
        why: 'a box that cannot be told',
        rows: paper(ticks('risk.not_outsourced', '委託しない', 'undetermined'), outsourcing(1)),
      },
      { why: 'nothing is outsourced', rows: paper(declares('委託しない', null)) },
    ],
  },
  subcontracting_rating: {
    fires: [
      {
        why: 'rated though not sub-contracted',
        rows: paper(
          says('outsourcing.subcontracting', '再委託しない', { entry: 1 }),
          says('control.answer', '十分に行っている', SUBCONTRACTOR),
        ),
        message:
          '再委託は「再委託しない」と記載がありますが、再委託先による適切な取扱いは「十分に行っている」と評価されています。要確認です（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'the reverse, by one of two items',
        rows: paper(
          says('outsourcing.subcontracting', '再委託しない', { entry: 1 }),
          says('outsourcing.subcontracting', '再委託する', { entry: 2 }),
          says('control.answer', '再委託していない', SUBCONTRACTOR),
        ),
        message:
          '再委託は「再委託する」と記載がありますが、再委託先による適切な取扱いは「再委託していない」と評価されています。要確認です（ファイル1）。',
        evidence: 3,
      },
    ],
    silent: [
      {
        why: 'one item cannot be told',
        rows: paper(
          says('outsourcing.subcontracting', '再委託しない', { entry: 1 }),
          lacks('outsourcing.subcontracting', 'undetermined', { entry: 2 }),
          says('control.answer', '十分に行っている', SUBCONTRACTOR),
        ),
      },
      {
        why: 'both say no',
        rows: paper(
          says('outsourcing.subcontracting', '再委託しない', { entry: 1 }),
          says('control.answer', '再委託していない', SUBCONTRACTOR),
        ),
      },
    ],
  },
  subcontract_work: {
    fires: [
      {
        why: 'the cell is empty',
        rows: paper(
          outsourcing(1),
          says('outsourcing.subcontracting', '再委託する', { entry: 1 }),
          lacks('outsourcing.subcontract_work', 'blank', { entry: 1 }),
        ),
        message: '委託事項1「委託1」は「再委託する」ですが、再委託事項の記載がありません（ファイル1）。',
        evidence: 2,
      },
      {
        why: 'left open',
        rows: paper(
          outsourcing(1),
          says('outsourcing.subcontracting', '再委託する', { entry: 1 }),
          says('outsourcing.subcontract_work', '未定', { entry: 1 }),
        ),
        message: '委託事項1「委託1」は「再委託する」ですが、再委託事項の記載がありません（ファイル1）。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'the cell is lost',
        rows: paper(
          says('outsourcing.subcontracting', '再委託する', { entry: 1 }),
          lacks('outsourcing.subcontract_work', 'missing', { entry: 1 }),
        ),
      },
      {
        why: 'not sub-contracted',
        rows: paper(
          says('outsourcing.subcontracting', '再委託しない', { entry: 1 }),
          lacks('outsourcing.subcontract_work', 'blank', { entry: 1 }),
        ),
      },
    ],
  },
  vendor_name: {
    fires: [
      {
        why: 'the name the log brought in is nowhere else',
        rows: paper(
          outsourcing(1, { vendor_raw: '株式会社あおば' }),
          changes('outsourcing.vendor', { before_text: '(株)若葉', after_text: '(株) 青葉', changed_on: '2024-04-01' }),
        ),
        message:
          '変更箇所では2024-04-01に委託先が「(株) 青葉」となりましたが、その後の変更にも現在の記載（株式会社あおば）にもこの名称がありません。要確認です。',
        evidence: 2,
      },
    ],
    silent: [
      {
        why: 'another spelling of the legal form',
        rows: paper(
          outsourcing(1, { vendor_raw: '株式会社 青葉' }),
          changes('outsourcing.vendor', { before_text: '(株)若葉', after_text: '(株)青葉' }),
        ),
      },
      {
        why: 'replaced later',
        rows: paper(
          outsourcing(1, { vendor_raw: '(株)紅葉' }),
          changes('outsourcing.vendor', { before_text: '(株)若葉', after_text: '(株)青葉', changed_on: '2022-04-01' }),
          changes('outsourcing.vendor', { change_no: 2, before_text: '株式会社青葉', after_text: '(株)紅葉' }),
        ),
      },
      {
        why: 'a current vendor cannot be read',
        rows: paper(outsourcing(1), changes('outsourcing.vendor', { before_text: '(株)若葉', after_text: '(株)青葉' })),
      },
    ],
  },
}

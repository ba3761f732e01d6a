/** Statements: what stands in the cells of the form. Everything else is derived from these. */
import { assessmentId, code, entryNo, evidenceId, fileNo, itemId, optional, repetitive, table, text } from './column'

export const statements = {
  answer: table(
    '項目の記載（様式の全項目について、繰り返しごとに1行）',
    ['assessment_id', 'item_id', 'file_no', 'entry_no'],
    {
      assessment_id: assessmentId(),
      item_id: itemId(),
      file_no: fileNo(),
      entry_no: entryNo(),
      state: code('answer_state', '記載の状態（code の answer_state）'),
      value: optional(text('記載（選択肢の文言、または整えた文）')),
      evidence_id: optional(evidenceId()),
      note: optional(text('状態についての補足')),
    },
  ),
  mark: table('チェック欄（選択肢ごとに1行）', ['assessment_id', 'item_id', 'file_no', 'entry_no', 'option'], {
    assessment_id: assessmentId(),
    item_id: itemId(),
    file_no: fileNo(),
    entry_no: entryNo(),
    option: repetitive(text('選択肢（様式の文言。空白と括弧内の記入を除く）')),
    state: code('mark_state', 'チェックの状態（code の mark_state）'),
    basis: code('mark_basis', '状態の判断の根拠（code の mark_basis）'),
    detail: optional(text('括弧内の記入')),
    evidence_id: optional(evidenceId()),
  }),
}

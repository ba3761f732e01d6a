import { describe, expect, it } from 'vitest'
import { verdictOf, type Cell } from '../../../../dashboard/pages/compare/verdict'
import type { Answer } from '../../../../dashboard/pages/compare/answers'
import { answer } from './answers'

const cell = (value: string | null, values: Partial<Answer> = {}): Cell => ({
  status: 'answers',
  answers: [answer('a', 'c', value, values)],
})

describe('verdictOf', () => {
  it('does not mind widths and spaces', () => {
    expect(verdictOf([cell('10 人'), cell('１０人')])).toBe('same')
    expect(verdictOf([cell('10人'), cell('11人')])).toBe('differs')
  })

  it('compares boxes as sets', () => {
    const marks = (...checked: string[]) => cell(checked.join('、'), { kind: 'marks', checked })
    expect(verdictOf([marks('紙', '専用線'), marks('専用線', '紙')])).toBe('same')
    expect(verdictOf([marks('紙', '専用線'), marks('紙')])).toBe('differs')
  })

  it('never takes what could not be read for an answer, nor for a difference', () => {
    for (const state of ['undetermined', 'missing'] as const) {
      expect(verdictOf([cell('する'), cell(null, { state })]), state).toBe('unknown')
      expect(verdictOf([cell(null, { state }), cell(null, { state })]), state).toBe('unknown')
      expect(verdictOf([cell('する'), cell(null, { state }), cell('しない')]), state).toBe('differs')
    }
    expect(verdictOf([cell('紙', { kind: 'marks', checked: ['紙'], unclear: ['専用線'] }), cell('紙')])).toBe('unknown')
  })

  it('keeps blank and not applicable apart', () => {
    expect(verdictOf([cell(null), cell(null, { state: 'not_applicable' })])).toBe('differs')
    expect(verdictOf([cell(null), cell(null)])).toBe('same')
  })

  it('compares only assessments whose form asks', () => {
    expect(verdictOf([cell('する'), { status: 'no_item' }])).toBe('alone')
    expect(verdictOf([cell('する'), { status: 'no_item' }, cell('しない')])).toBe('differs')
    expect(verdictOf([cell('する'), { status: 'no_entry' }])).toBe('differs')
    expect(verdictOf([cell(null), { status: 'no_entry' }])).toBe('same')
  })
})

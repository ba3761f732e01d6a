import { expect, it } from 'vitest'
import { errorPosition } from '../../queries/error'

const message = (shown: string, caret: number): string => `Binder Error: no\n\n${shown}\n${' '.repeat(caret)}^`

it('finds the caret, full-width characters counting two columns', () => {
  const sql = "select '日本語テスト', nope"
  expect(errorPosition(sql, message(`LINE 1: ${sql}`, 31))).toBe(sql.indexOf('nope'))
})

it('finds the line, tabs counting none', () => {
  const sql = 'select 1,\n\t\'日本語\' as "名前",\tnope from range(3)'
  expect(errorPosition(sql, message('LINE 2: \t\'日本語\' as "名前",\tnope from range(3)', 27))).toBe(
    sql.indexOf('nope'),
  )
})

it('finds the place in a line shown in part', () => {
  const sql = `select 'abcdefghij', ${'1111111111, '.repeat(20)} nope, ${'2222222222, '.repeat(20)}3`
  const piece = sql.slice(sql.indexOf('nope') - 20, sql.indexOf('nope') + 40)
  expect(errorPosition(sql, message(`LINE 1: ...${piece}...`, 8 + 3 + 20))).toBe(sql.indexOf('nope'))
})

it('knows no position when the message has none, or speaks of another text', () => {
  expect(errorPosition('select 1', 'Parser Error: syntax error at end of input')).toBeNull()
  expect(errorPosition('select 1', message('LINE 1: select nope', 15))).toBeNull()
  expect(errorPosition('select 1', message('LINE 7: select 1', 15))).toBeNull()
})

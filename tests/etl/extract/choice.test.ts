import { describe, expect, it } from 'vitest'
import { readChoice, readCount } from '../../../etl/extract/choice'
import { ADEQUACY, EFFORT, FILE_SUBJECTS, OUTSOURCE, RETENTION } from '../../../etl/forms/options'
import { readSource } from '../../../etl/read/source'
import { fold } from '../../../etl/read/fold'
import { makeStream } from '../../../etl/read/make-stream'

const slips = new Map([[fold('十分にしている'), '十分に行っている']])
const read = (text: string, options: readonly string[]) => {
  const stream = makeStream(readSource(new TextEncoder().encode(text)))
  return readChoice(stream, { start: 1, end: stream.text.length }, { options, slips, inside: [] })
}
const LIST = '<選択肢> 1) 特に力を入れている 2) 十分である 3) 課題が残されている'

describe('readChoice', () => {
  it.each([
    ['bracketed', `[十分である] ${LIST}`],
    ['with spaces', `[ 十分である ]\t${LIST}`],
    ['unbracketed in its own block', `<div>十分である</div><div>${LIST}</div>`],
    ['after the list', `${LIST} [十分である]`],
    ['options in two columns', '[十分である]\t<選択肢> 1) 特に力を入れている 3) 課題が残されている\t2) 十分である'],
    ['without a list', '[十分である]'],
  ])('reads an answer %s', (_, text) => {
    expect(read(text, ADEQUACY)).toMatchObject({ state: 'answered', value: '十分である' })
  })

  it.each([
    [
      '<input type="checkbox"/> 1万人以上10万人未満 <選択肢> 1) 1万人未満 2) 1万人以上10万人未満',
      '1万人以上10万人未満',
    ],
    ['<input type="checkbox"/> 1万人未満] <選択肢> 1) 1万人未満 2) 1万人以上10万人未満', '1万人未満'],
    [
      '[ <input type="checkbox"/> ] 1万人未満 [ <input checked="" type="radio"/> ]<p>＜選択肢＞ 1) 1万人未満</p>',
      '1万人未満',
    ],
  ])('takes a bracket that became a box for an answer, not a mark: %s', (text, value) => {
    expect(read(text, FILE_SUBJECTS)).toMatchObject({ state: 'answered', value })
  })

  it('finds the option without number among boxed options', () => {
    const text =
      '[<input type="checkbox"/>] 定められていない\t[<input type="checkbox"/>] 4) 3年\t[<input type="checkbox"/>] 10) 定められていない'
    expect(read(text, RETENTION)).toMatchObject({ state: 'answered', value: '定められていない' })
  })

  it('is blank where the bracket is empty', () => {
    expect(read(`[ ] ${LIST}`, ADEQUACY)).toMatchObject({ state: 'blank', value: null })
    expect(read('-', ADEQUACY)).toMatchObject({ state: 'blank' })
  })

  it('abstains where only the list is left, its bracket was swallowed, or two answers stand there', () => {
    expect(read(LIST, ADEQUACY).state).toBe('undetermined')
    expect(read(`[選択肢] 1) 特に力を入れている 2) 十分である`, ADEQUACY).state).toBe('undetermined')
    expect(read('[十分である] [課題が残されている]', ADEQUACY).state).toBe('undetermined')
  })

  it('maps a reviewed slip to its option and keeps unknown words verbatim', () => {
    expect(read('[十分にしている] <選択肢> 1) 特に力を入れて行っている 2) 十分にしている', EFFORT)).toMatchObject({
      state: 'answered',
      value: '十分に行っている',
      slip: '十分にしている',
    })
    expect(read(`[おおむね良好] ${LIST}`, ADEQUACY)).toMatchObject({ state: 'undetermined', value: 'おおむね良好' })
  })

  it('is not confused by the count beside 委託の有無', () => {
    const text = '[委託する] <選択肢> 1) 委託する 2) 委託しない (1) 件'
    expect(read(text, OUTSOURCE)).toMatchObject({ state: 'answered', value: '委託する' })
    const stream = makeStream(readSource(new TextEncoder().encode(text)))
    expect(readCount(stream, { start: 1, end: stream.text.length })?.value).toBe('1')
  })
})

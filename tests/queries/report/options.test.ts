import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../queries/report/error'
import { Fields } from '../../../queries/report/fields'
import { readOptions } from '../../../queries/report/options'
import { select } from '../../../queries/report/selection'

describe('the command line', () => {
  it('reports on all, as HTML in Japanese, unless told otherwise', () => {
    expect(readOptions(['--output', 'out'])).toEqual({
      selection: { kind: 'all' },
      format: 'html',
      lang: 'ja',
      output: 'out',
      database: 'data/warehouse.duckdb',
    })
    expect(
      readOptions(['--prefecture=埼玉県', '--format', 'xlsx', '--lang', 'en', '--output', 'o', '--database', 'w']),
    ).toEqual({
      selection: { kind: 'prefecture', word: '埼玉県' },
      format: 'xlsx',
      lang: 'en',
      output: 'o',
      database: 'w',
    })
    expect(readOptions(['--municipality', 'x', '-h'])).toBe('help')
  })

  it.each([
    [['--all'], '--output'],
    [['--output'], '--output の値'],
    [['--output', '--all'], '--output の値'],
    [['--output', 'o', '--format', 'pdf'], 'html・xlsx・md'],
    [['--output', 'o', '--lang', 'fr'], 'ja・en'],
    [['--output', 'o', '--all', '--prefecture', 'x'], 'どれか1つ'],
    [['--output', 'o', '--municipality', ''], '--municipality の値'],
    [['--output', 'o', '112151'], '「112151」は選択肢ではありません'],
    [['--output', 'o', '--nope'], '「--nope」という選択肢はありません'],
    [['--output', 'o', '--all=yes'], '値は付けられません'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError)
    expect(() => readOptions(args)).toThrow(message)
  })
})

describe('the bodies that are meant', () => {
  const body = (municipality_code: string | null, name: string, prefecture: string | null): Fields =>
    new Fields({ body: municipality_code ?? name, municipality_code, name, prefecture })
  const bodies = [
    body('134210', '小笠原村', '東京都'),
    body('132063', '府中市', '東京都'),
    body('342084', '府中市', '広島県'),
    body(null, '某広域連合長', null),
  ]
  const chosen = (kind: 'municipality' | 'prefecture', word: string) =>
    select(bodies, { kind, word }).map((each) => each.text('name'))

  it('by code with or without its check digit, by name with or without the prefecture, whatever the width', () => {
    expect(chosen('municipality', '134210')).toEqual(['小笠原村'])
    expect(chosen('municipality', '１３４２１')).toEqual(['小笠原村'])
    expect(chosen('municipality', '広島県府中市')).toEqual(['府中市'])
    expect(chosen('municipality', '東京都 小笠原村')).toEqual(['小笠原村'])
    expect(chosen('municipality', '某広域連合長')).toEqual(['某広域連合長'])
    expect(chosen('prefecture', '東京')).toEqual(['小笠原村', '府中市'])
    expect(select(bodies, { kind: 'all' })).toHaveLength(4)
  })

  it('a name that several have is asked back', () => {
    expect(() => chosen('municipality', '府中市')).toThrow('132063 府中市、342084 府中市')
  })

  it('a near name is suggested first', () => {
    expect(() => chosen('municipality', '小笠原町')).toThrow('近いもの: 134210 小笠原村、')
    expect(() => chosen('municipality', '342081')).toThrow('近いもの: 342084 府中市、')
  })
})

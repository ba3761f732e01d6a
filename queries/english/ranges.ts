/** Ranges of the forms' options, such as `10人以上50人未満`, in English. */

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  人: ['person', 'persons'],
  項目: ['item', 'items'],
  年: ['year', 'years'],
  件: ['case', 'cases'],
}
const RANGE =
  /^(?:(?<from>[\d,]+万?)(?<unit>人|項目|年|件)(?<or>以上)?)?(?:(?<to>[\d,]+万?)(?<toUnit>人|項目|年|件)未満)?(?<voluntary>\(任意実施\))?$/

/** A range in English, or null. What is measured in years has no whole numbers between its ends: `less than`. */
export function rangeInEnglish(range: string): string | null {
  const { from, unit, or, to, toUnit, voluntary } = RANGE.exec(range)?.groups ?? {}
  const [one, many] = UNITS[unit ?? toUnit ?? ''] ?? []
  if (one === undefined || many === undefined) return null
  const [least, most] = [numberOf(from), numberOf(to)]
  const named = (count: number): string => `${formatted(count)} ${count === 1 ? one : many}`
  const words =
    least === null
      ? most === null
        ? null
        : `Fewer than ${named(most)}`
      : most === null
        ? `${named(least)}${or === undefined ? '' : ' or more'}`
        : one === 'year'
          ? `${formatted(least)} to less than ${named(most)}`
          : `${formatted(least)} to ${named(most - 1)}`
  if (words === null) return null
  const told = one === 'year' ? words.replace('Fewer', 'Less') : words
  return voluntary === undefined ? told : `${told} (voluntary)`
}

function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  const digits = Number(printed.replaceAll(/[,万]/g, ''))
  return printed.endsWith('万') ? digits * 10_000 : digits
}

const formatted = (count: number): string => new Intl.NumberFormat('en').format(count)

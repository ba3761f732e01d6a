/** A report as GitHub Markdown. */
import { cut, numericColumns, placesAreEnough, quotedText, quotesByWords, valueText } from './cells'
import type { Cell, Report, Section, Table } from './model'
import { wordsIn } from './words'

export function renderMarkdown(report: Report): string {
  const { lang, title, subtitle, head, guide, sections } = report
  const words = wordsIn[lang]
  return [
    `# ${escape(subtitle)} — ${escape(title)}`,
    head.map(([label, text]) => `- ${escape(label)}: ${escape(text)}`).join('\n'),
    `## ${escape(words.guideTitle)}`,
    guide.map((line) => `- ${escape(line)}`).join('\n'),
    ...sections.flatMap((section, index) => sectionBlocks(report, section, index + 1)),
    '',
  ].join('\n\n')
}

function sectionBlocks(report: Report, { title, intro, tables }: Section, number: number): string[] {
  return [
    `## ${number}. ${escape(title)}`,
    ...intro.map(escape),
    ...tables.flatMap((table) => [`### ${escape(table.caption)}`, ...tableBlocks(report, table)]),
  ]
}

function tableBlocks(report: Report, table: Table): string[] {
  const { columns, rows, empty, notes = [] } = table
  if (rows.length === 0) return [escape(empty)]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const numeric = numericColumns(table)
  return [
    ...notes.map(escape),
    [
      line(columns.map(({ label }) => escape(label))),
      line(columns.map((_, index) => (numeric.has(index) ? '---:' : '---'))),
      ...rows.map((row) => line(columns.map((_, index) => cellText(report, row[index])))),
    ].join('\n'),
  ]
}

function cellText({ lang }: Report, cell: Cell | undefined): string {
  if (!cell) return ''
  const words = wordsIn[lang]
  const value = valueText(cell, lang, words)
  const shown = value === null ? '' : escape(cut(value, words))
  const linked = cell.href === undefined ? shown : `[${shown}](<${encodeURI(cell.href)}>)`
  const emphasised = cell.strong === true && linked !== '' ? `**${linked}**` : linked
  const strong = cell.original === undefined ? emphasised : `${emphasised} ${escape(words.original(cell.original))}`
  return quotesByWords(cell, words).reduce((before, quotes) => {
    const places = quotes
      .map(({ mark, lineStart, lineEnd }) => escape(words.cite(mark, words.line(lineStart, lineEnd))))
      .join('')
    const [first] = quotes
    if (!first || placesAreEnough(first, cell)) return before + places
    return `${before}${before === '' ? '' : '<br>'}${escape(words.quote(quotedText(first, words)))}${places}`
  }, strong)
}

/** Words that mean themselves, on one line: signs of Markdown and of its HTML are escaped. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>&|~#$]/g, (sign) => `\\${sign}`)
    .replaceAll(/\s*\n\s*/g, '<br>')
    .replaceAll(/^([-+]|\d+\.)(?=\s)/g, '\\$1')
}

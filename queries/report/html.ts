/** A report as one HTML file for the screen and for A4: its style within it, no script, fonts of the system. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../../etl/paths'
import {
  columnsOf,
  cut,
  numericColumns,
  placesAreEnough,
  quotedText,
  quotesByWords,
  valueText,
  type IndexedColumn,
} from './cells'
import { html, Html, type Content } from './markup'
import type { Cell, Quote, Report, Section, Table } from './model'
import { wordsIn } from './words'

const STYLE = join(PROJECT, 'queries/report/report.css')

export function renderHtml(report: Report): string {
  const { lang, title, subtitle, head, guide, sections } = report
  const words = wordsIn[lang]
  const style = new Html(readFileSync(STYLE, 'utf8'))
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${subtitle} — ${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <h1><span class="title">${title}</span> ${subtitle}</h1>
          <dl>
            ${head.map(
              ([label, text]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${text}</dd>
                </div> `,
            )}
          </dl>
        </header>
        <section class="guide" aria-labelledby="guide">
          <h2 id="guide">${words.guideTitle}</h2>
          <ul>
            ${guide.map((line) => html`<li>${line}</li> `)}
          </ul>
        </section>
        ${sections.length < 2 ? null : contents(report)}
        <main>${sections.map((section, index) => renderSection(report, section, index + 1))}</main>
      </body>
    </html> `.markup
}

function contents({ lang, sections }: Report): Html {
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">${wordsIn[lang].contents}</h2>
    <ol>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ol>
  </nav>`
}

function renderSection(report: Report, { id, title, intro, tables }: Section, number: number): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${number}. ${title}</h2>
    ${intro.map((line) => html`<p>${line}</p> `)}${tables.map((table) => renderTable(report, table))}
  </section> `
}

function renderTable(report: Report, table: Table): Html {
  const { id, caption, rows, empty, notes = [] } = table
  if (rows.length === 0) {
    return html`<div class="table" id="${id}">
      <h3>${caption}</h3>
      <p class="empty">${empty}</p>
    </div> `
  }
  const { others } = columnsOf(table)
  const total = others.reduce((sum, { column }) => sum + column.width, 0)
  return html`<div class="table" id="${id}">
    <table>
      <caption>
        ${caption}
      </caption>
      <colgroup>
        ${others.map(({ column }) => html`<col style="width:${((column.width / total) * 100).toFixed(1)}%" />`)}
      </colgroup>
      <thead>
        <tr>
          ${others.map(({ column }) => html`<th scope="col">${column.label}</th>`)}
        </tr>
      </thead>
      ${bodies(report, table, others)}
    </table>
    ${notes.map((note) => html`<p class="note">${note}</p> `)}
  </div> `
}

/** One body of rows under each heading, so that a heading stays with its rows. */
function bodies(report: Report, table: Table, others: readonly IndexedColumn[]): Html[] {
  const { groups } = columnsOf(table)
  const numeric = numericColumns(table)
  const parts: { heading: Html; rows: (readonly Cell[])[] }[] = []
  for (const row of table.rows) {
    const heading = headingOf(report, row, groups)
    const last = parts.at(-1)
    if (last && last.heading.markup === heading.markup) last.rows.push(row)
    else parts.push({ heading, rows: [row] })
  }
  return parts.map(
    ({ heading, rows }) =>
      html`<tbody>
        ${
          groups.length === 0
            ? null
            : html`<tr class="group">
                <th scope="rowgroup" colspan="${others.length}">${heading}</th>
              </tr> `
        }${rows.map(
          (row) =>
            html`<tr>
              ${others.map(({ index }) => renderCell(report, numeric.has(index), row[index]))}
            </tr> `,
        )}
      </tbody> `,
  )
}

function headingOf(report: Report, row: readonly Cell[], groups: readonly IndexedColumn[]): Html {
  const texts = groups.map(({ index }) => {
    const cell = row[index]
    return cell
      ? html`${inLanguage(cell, valueText(cell, report.lang, wordsIn[report.lang]))}${originalOf(cell)}`
      : null
  })
  return html`${texts.map((text, index) => (index === 0 ? text : html` ／ ${text}`))}`
}

function renderCell(report: Report, numeric: boolean, cell: Cell | undefined): Html {
  if (!cell) return html`<td></td>`
  const words = wordsIn[report.lang]
  const value = valueText(cell, report.lang, words)
  const shown = value === null ? null : inLanguage(cell, cut(value, words))
  const content = cell.href === undefined ? shown : html`<a href="${encodeURI(cell.href)}">${shown}</a>`
  const quotes = quotesByWords(cell, words).map((quoted) => renderQuotes(report, cell, quoted))
  const strong = cell.strong === true && content !== null ? html`<strong>${content}</strong>` : content
  const kind = numeric ? 'number' : cell.kind === 'day' ? 'day' : 'text'
  return html`<td class="${kind}">${strong}${originalOf(cell)}${quotes}</td>`
}

/** What a document prints is Japanese in every language. */
const inLanguage = (cell: Cell, text: string | null): Content =>
  cell.printed ? html`<span lang="ja">${text}</span>` : text

const originalOf = ({ original }: Cell): Content =>
  original === undefined ? null : html` <span class="original" lang="ja">${original}</span>`

function renderQuotes({ lang }: Report, cell: Cell, quotes: readonly Quote[]): Html {
  const words = wordsIn[lang]
  const places = quotes.map(({ mark, lineStart, lineEnd }) => words.cite(mark, words.line(lineStart, lineEnd)))
  const cited = html`${places.map((place) => html`<cite>${place}</cite>`)}`
  const [first] = quotes
  if (!first || placesAreEnough(first, cell)) return cited
  return html`<p class="quote"><q lang="ja">${quotedText(first, words)}</q>${cited}</p>`
}

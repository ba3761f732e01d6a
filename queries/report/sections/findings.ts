import { join } from 'node:path'
import { PROJECT } from '../../../etl/paths'
import { readQueries } from '../../library'
import type { Query } from '../../query'
import type { Context } from '../context'
import { focusedOn } from '../quotes'
import { text, type Section, type Table } from '../model'

const CHECKS = join(PROJECT, 'queries/checks')

/** What the checks found, the gravest first, and on what basis they look for it. */
export function findingsSection(context: Context): Section {
  const { findings } = context.words
  const rules = new Map(readQueries(CHECKS).map((rule) => [rule.name, rule]))
  return {
    id: 'findings',
    title: findings.title,
    intro: findings.intro,
    tables: [findingsTable(context, rules), rulesTable(context, rules)],
  }
}

type Rules = ReadonlyMap<string, Query>

function findingsTable(context: Context, rules: Rules): Table {
  const { words, facts } = context
  const { findings } = words
  return {
    id: 'findings-all',
    caption: findings.caption,
    sheet: findings.sheet,
    columns: [
      ...context.assessmentColumn,
      { label: findings.severity, width: 10, group: true },
      { label: findings.rule, width: 20 },
      { label: findings.message, width: 40 },
      { label: words.columns.evidence, width: 44, cited: true },
    ],
    rows: facts.findings.map((finding) => {
      const quotes = context
        .quotes(...finding.texts('evidence_ids'))
        .map((quote) => focusedOn(namedIn(finding.text('message_ja') ?? ''), quote))
      return [
        ...context.assessmentCell(finding),
        text(`${findings.severity}: ${context.label('finding_severity', finding.text('severity'))}`),
        text(ruleTitle(context, rules, finding.text('rule_id'))),
        text(finding.text(`message_${context.lang}`), { strong: finding.text('severity') === 'high' }),
        text(quotes.length === 0 ? words.noWords : null, { quotes }),
      ]
    }),
    empty: findings.none,
  }
}

/** The words that a message names: `「子ども育成課」が残っています`. What it has cut is not looked for. */
const namedIn = (message: string): string[] =>
  [...message.matchAll(/「([^「」…]{2,})」/g)].map(([, named = '']) => named)

/** A rule by its title; one whose file is no longer there by its name. */
function ruleTitle({ lang }: Context, rules: Rules, name: string | null): string | null {
  const rule = rules.get(name ?? '')
  return rule ? (lang === 'ja' ? rule.title : rule.titleEn) : name
}

/** The rules that found something, explained by their files. */
function rulesTable(context: Context, rules: Rules): Table {
  const { findings } = context.words
  const names = [...new Set(context.facts.findings.map((finding) => finding.text('rule_id') ?? ''))]
  return {
    id: 'findings-rules',
    caption: findings.rules,
    sheet: findings.rulesSheet,
    columns: [
      { label: findings.rule, width: 22 },
      { label: findings.basis, width: 36 },
      { label: findings.reading, width: 46 },
    ],
    rows: names.flatMap((name) => {
      const check = rules.get(name)?.check
      if (!check) return []
      const [basis, reading] = context.lang === 'ja' ? [check.basis, check.reading] : [check.basisEn, check.readingEn]
      return [[text(ruleTitle(context, rules, name)), text(basis), text(reading)]]
    }),
    empty: findings.noRules,
  }
}

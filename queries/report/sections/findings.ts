import type { Context } from '../context'
import { text, type Section } from '../model'

/** What the checks found, the gravest first. */
export function findingsSection(context: Context): Section {
  const { words, facts, release } = context
  const { findings } = words
  return {
    id: 'findings',
    title: findings.title,
    intro: findings.intro,
    tables: [
      {
        id: 'findings-all',
        caption: findings.title,
        sheet: findings.sheet,
        columns: [
          { label: findings.severity, width: 10, group: true },
          ...context.assessmentColumn,
          { label: findings.rule, width: 16 },
          { label: findings.message, width: 44 },
          { label: words.columns.evidence, width: 40, cited: true },
        ],
        rows: facts.findings.map((finding) => {
          const quotes = context.quotes(...finding.texts('evidence_ids'))
          return [
            text(context.label('finding_severity', finding.text('severity')), {
              strong: finding.text('severity') === 'high',
            }),
            ...context.assessmentCell(finding),
            text(finding.text('rule_id')),
            text(finding.text(`message_${context.lang}`)),
            text(quotes.length === 0 ? words.noWords : null, { quotes }),
          ]
        }),
        empty: (release.number('findings') ?? 0) === 0 ? findings.notRun : findings.none,
      },
    ],
  }
}

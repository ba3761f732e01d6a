/** Coverage, sources and the index of reports, in English. */
import type { Words } from './ja'
import { plural } from './plural'

export const material = {
  coverage: {
    title: 'Coverage',
    intro: ['How much could be read. Where a chapter has many items missing, pages may have been lost.'],
    chapters: 'Items by chapter and state',
    chaptersSheet: 'Coverage',
    chapter: 'Chapter',
    items: 'Items',
    ratings: 'Ratings of risks',
    ratingsText: (read, notApplicable, expected) =>
      `of the form’s ${expected}, answered ${read}, not applicable ${notApplicable}`,
    gaps: 'Items not read, and ※ items left blank',
    gapsSheet: 'Items not read',
    labels: '; ',
    missing: (count, labels) => `${plural(count, 'item')}: ${labels}`,
    required: (label) => `${label} ※`,
    noGaps: 'Every item was read, and no ※ item is blank.',
    noChapters: 'There are no items.',
    issues: 'Notes of the reading',
    issuesSheet: 'Notes of the reading',
    severity: 'Severity',
    noIssues: 'Nothing to note.',
  },

  sources: {
    title: 'Sources',
    intro: [
      'Lines are counted from the beginning of these files. A file with the same SHA-256 has the same words in the same lines.',
    ],
    caption: 'Documents',
    sheet: 'Sources',
    mark: (number) => `document ${number}`,
    path: 'Path',
    bytes: 'Size (bytes)',
    encoding: 'Encoding',
    unexplained: 'Text unexplained',
    version: 'Version',
    latest: 'Latest',
    older: 'Older',
    none: 'There are no documents.',
  },

  index: {
    title: 'Bodies',
    caption: 'Reports by body',
    sheet: 'Index',
    body: 'Body',
    code: 'Code',
    prefecture: 'Prefecture',
    assessments: 'Assessments',
    publishedOn: 'Latest publication',
    high: 'Findings high',
    medium: 'Findings medium',
    low: 'Findings low',
    incidents: 'Incidents',
    nextDueOn: 'Next review due',
    none: 'There are no bodies.',
  },
} satisfies Partial<Words>

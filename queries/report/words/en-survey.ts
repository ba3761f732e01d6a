/** The themes of the yearly survey, and what the concepts ask, in English. */
import type { Words } from './ja'

export const survey = {
  safety: {
    title: 'Yearly survey, theme 1: security control',
    intro: [
      'Along the themes of the Personal Information Protection Commission’s yearly survey: how risks are rated by the body itself, and its answers on single controls.',
    ],
    tally: 'Ratings counted',
    tallySheet: 'Ratings counted',
    rating: 'Rating',
    risks: 'Ratings of risks',
    risksSheet: 'Ratings of risks',
    risk: 'Risk',
    controls: 'Controls',
    controlsSheet: 'Controls',
    control: 'Control',
    answer: 'Answer',
    noRisks: 'The ratings could not be read. This does not mean that there are no measures.',
    noControls: 'The controls could not be read. This does not mean that there are none.',
  },

  dataEntry: {
    title: 'Yearly survey, theme 2: outsourcing of data entry',
    intro: [
      'Outsourcing items whose title or work has words of data entry (データ入力, パンチ …), shown under “Words matched”. Other items may involve data entry as well.',
    ],
    caption: 'Data entry outsourced',
    sheet: 'Data entry',
    matched: 'Words matched',
    subcontracted: 'Other items that are sub-contracted',
    subcontractedSheet: 'Other sub-contracting',
    none: 'None of the items read has words of data entry.',
    noneSubcontracted: 'None of the other items read is sub-contracted.',
    noItems: 'No outsourcing item could be read: whether data entry is outsourced is unknown.',
  },

  practice: {
    title: 'Yearly survey, theme 3: how assessments are carried out',
    intro: [
      'Forms, threshold results, publication, public comment, third-party review, and when the review falls due.',
    ],
    caption: 'How assessments are carried out',
    sheet: 'Practice',
    none: 'There is no assessment.',
    reviewDue: 'Review due (five years)',
    reviewText: (day, state, basis) => `by ${day} (${state}; ${basis})`,
  },

  concepts: {
    'cover.published_on': 'Published on',
    'procedure.subjects_range': 'Data subjects',
    'file.users_range': 'Users',
    'threshold.handlers_range': '500 handlers or more?',
    'threshold.handlers_as_of': 'Handlers as of',
    'threshold.incident': 'Serious incident within a year',
    'incident.answer': 'Serious incidents of the last three years',
    'basic_assessment.date': 'Basic assessment carried out on',
    'basic_assessment.threshold_result': 'Threshold result',
    'public_comment.method': 'Public comment: method',
    'public_comment.period': 'Public comment: period',
    'public_comment.shortening': 'Public comment: reason for a shorter period',
    'public_comment.opinions': 'Public comment: main opinions',
    'public_comment.response': 'Public comment: response',
    'third_party.date': 'Third-party review: day',
    'third_party.method': 'Third-party review: method',
    'third_party.result': 'Third-party review: result',
    'outsourcing.title': 'Outsourcing item',
    'outsourcing.work': 'Work',
    'outsourcing.vendor': 'Vendor',
    'outsourcing.vendor_disclosure': 'How the vendor’s name can be learnt',
    'outsourcing.handlers_range': 'Handlers at the vendor',
    'outsourcing.transfer_methods': 'How the data are handed over',
    'outsourcing.subcontracting': 'Sub-contracting',
    'outsourcing.subcontract_permission': 'How sub-contracting is permitted',
    'outsourcing.subcontract_work': 'Work sub-contracted',
  },
} satisfies Partial<Words>

import { categoryBars } from './categories'

/** Outsourcing items by sub-contracting. */
export const subcontractingBars = categoryBars({
  category: 'subcontracting',
  value: 'items',
  title: { ja: '再委託の有無ごとの委託事項の数', en: 'Outsourcing items by sub-contracting' },
  unread: { ja: '判別できない', en: 'Undetermined' },
})

import { categoryBars } from './categories'

/** Outsourcing items by number of handlers. */
export const handlerBars = categoryBars({
  category: 'handlers_range',
  value: 'items',
  title: { ja: '取扱者数ごとの委託事項の数', en: 'Outsourcing items by number of handlers' },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})

import { categoryBars } from './categories'

/** Files by retention period, in the form's order. */
export const retentionBars = categoryBars({
  category: 'retention',
  value: 'files',
  title: { ja: '保管期間ごとのファイルの数', en: 'Files by retention period' },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})

import { expect, it } from 'vitest'
import { fileStem } from '../../../dashboard/export/names'

it.each([
  ['委託先', '2026-11-21', 'PIA-Atlas_委託先_2026-11-21'],
  ['「富士通Japan」の記録', null, 'PIA-Atlas_「富士通Japan」の記録'],
  ['a/b\\c:d*e?f"g<h>i|j\n\u0000k', null, 'PIA-Atlas_a b c d e f g h i j k'],
  [' 終わり. . ', '2026-01-15', 'PIA-Atlas_終わり_2026-01-15'],
  ['///', null, 'PIA-Atlas'],
  ['𠮷'.repeat(100), null, `PIA-Atlas_${'𠮷'.repeat(60)}`],
])('names a file after %j', (title, day, name) => {
  expect(fileStem(title, day)).toBe(name)
})

import { rules } from './rules'
import { findSite, type Fault } from './site'

/**
 * Checks how a host serves the dashboard, and prints it in words: what is wrong, where, and what to do. Resolves with the
 * exit code: 0, or 1 when something needed is missing. Throws when the address is none.
 */
export async function checkHost(address: string, print: (line: string) => void = console.log): Promise<number> {
  const start = startOf(address)
  print(`${start.href} を調べます`)
  const found = await findSite(start)
  if ('weight' in found) {
    report(found, print)
    return 1
  }
  const faults: Fault[] = []
  for (const { title, faults: faultsOf } of rules) {
    const mine = await faultsOf(found)
    faults.push(...mine)
    print(`${mine.length === 0 ? '✓' : mine.some(({ weight }) => weight === 'needed') ? '✗' : '△'} ${title}`)
    for (const fault of mine) report(fault, print)
  }
  const count = faults.filter(({ weight }) => weight === 'needed').length
  if (count > 0) print(`直す必要のあることが ${count} 件あります。`)
  else print(faults.length === 0 ? 'すべて整っています。' : '動きます。△ を直すと、速く、安全になります。')
  return count > 0 ? 1 : 0
}

function report({ weight, what, where, remedy }: Fault, print: (line: string) => void): void {
  print(`  ${weight === 'needed' ? '必要' : '勧め'}: ${what}`)
  print(`    場所: ${where}`)
  print(`    対応: ${remedy}`)
}

/** The folder of the page at an address. */
function startOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--check「${address}」は「http://サーバー/atlas/」のような住所ではありません`)
  }
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(/\/index\.html$/, '/')
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

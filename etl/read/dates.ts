/** placeholder until the derivation helper's file lands */
export function parseDate(text: string): string | null {
  const m = /^(令和|平成)(\d+|元)年(\d+)月(\d+)日$/.exec(text.normalize('NFKC').replace(/\s/g, ''))
  if (!m) return null
  const y = (m[1] === '令和' ? 2018 : 1988) + (m[2] === '元' ? 1 : Number(m[2]))
  return `${y}-${String(m[3]).padStart(2, '0')}-${String(m[4]).padStart(2, '0')}`
}

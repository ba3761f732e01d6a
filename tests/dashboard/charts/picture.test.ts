import { expect, it } from 'vitest'
import type { Chart } from '../../../dashboard/charts/chart'
import { publicationBars } from '../../../dashboard/charts/publication'
import { pictureOf } from '../../../dashboard/charts/picture'
import { toSvg } from '../../../dashboard/charts/view'
import { palettes } from '../../../dashboard/charts/theme'
import { vendorBars } from '../../../dashboard/charts/vendors'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const vendors = [
  { vendor: '両備システムズ', vendor_id: 'v1', municipalities: 3, municipality_share: 0.75 },
  { vendor: null, vendor_id: null, municipalities: 1, municipality_share: 0.25 },
]
const caption = { title: '委託先', notes: ['絞り込み: 都道府県: 埼玉県', '出典: 各団体（2026年11月21日に読み込み）'] }

it('prints the chart with its title, filters and source on white', async () => {
  const svg = await toSvg(pictureOf(vendorBars, vendors, caption, 'ja'))
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  for (const words of [caption.title, ...caption.notes, '両備システムズ', '3（75%）'])
    expect(svg).toContain(`>${words}<`)
  expect(svg.match(/aria-roledescription="bar"/g)).toHaveLength(2)
  expect(svg).toContain(`fill="${palettes.light.surface}"`)
})

it('breaks a caption that is wider than the picture, and says all of it', async () => {
  const long = '再委託の有無'.repeat(30)
  const svg = await toSvg(pictureOf(vendorBars, vendors, { title: '委託先', notes: [long] }, 'ja'))
  const lines = [...svg.matchAll(/>((?:再|委|託|の|有|無)+)</g)].map(([, line]) => line)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join('')).toBe(long)
  const width = Number(/^<svg [^>]*width="([\d.]+)"/.exec(svg)?.[1])
  expect(width).toBeLessThan(900)
})

it('tells a chart that cannot be drawn', async () => {
  const broken: Chart = () => ({ data: { values: [] }, transform: [{ calculate: '1 +', as: 'x' }], mark: 'bar' })
  await expect(toSvg(pictureOf(broken, [], caption, 'ja'))).rejects.toThrow()
  await expect(toSvg(pictureOf(publicationBars, [], caption, 'en'))).resolves.toContain('委託先')
})

import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import { readAssessments } from '../../../dashboard/console/links'
import QuickChart from '../../../dashboard/console/QuickChart.svelte'
import ResultTable from '../../../dashboard/console/ResultTable.svelte'
import { engine } from '../../../dashboard/engine'

async function result(sql: string) {
  const [table, assessments] = await Promise.all([engine.query(sql), readAssessments(engine)])
  const screen = await render(ResultTable, { table, label: '結果', assessments })
  return { ...screen, table, region: screen.getByRole('region', { name: '結果' }) }
}

const column = (container: Element, place: number): string[] =>
  [...container.querySelectorAll(`tr.row td:nth-child(${place + 1})`)].map((cell) => cell.textContent.trim())

describe('ResultTable', () => {
  it('draws only the rows in view, and others when it is scrolled', async () => {
    const { container, region } = await result('select range as n from range(100000)')
    await expect.element(region.getByRole('table')).toHaveAttribute('aria-rowcount', '100001')
    await expect.poll(() => column(container, 1)[0]).toBe('0')
    expect(column(container, 1).length).toBeLessThan(100)
    region.element().scrollTop = 36 * 50_000
    await expect.poll(() => column(container, 1)).toContain('50005')
    await userEvent.tab()
    await expect.element(region).toHaveFocus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.poll(() => column(container, 1).at(-1)).toBe('99999')
    expect(column(container, 1).length).toBeLessThan(100)
  })

  it('sorts all rows, those out of view too, NULL last in either direction', async () => {
    const sql = "select case when range = 5 then null else range * 7 % 1000 end as n, '行' as t from range(1000)"
    const { container, getByRole, region } = await result(sql)
    const heading = getByRole('columnheader', { name: 'n' })
    await heading.getByRole('button').click()
    await expect.poll(() => column(container, 1).slice(0, 3)).toEqual(['0', '1', '2'])
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
    await heading.getByRole('button').click()
    await expect.poll(() => column(container, 1).slice(0, 3)).toEqual(['999', '998', '997'])
    region.element().scrollTop = region.element().scrollHeight
    await expect.poll(() => column(container, 1).at(-1)).toBe('NULL')
  })

  it('tells two columns of one name apart', async () => {
    const { container, getByRole } = await result('select 1 as a, 2 as a union all select 2, 1')
    await getByRole('columnheader', { name: 'a' }).nth(1).getByRole('button').click()
    await expect
      .poll(() => [column(container, 1), column(container, 2)])
      .toEqual([
        ['2', '1'],
        ['1', '2'],
      ])
  })

  it('leads from an identifier to its record or its words', async () => {
    const { getByRole, region } = await result(`
      select assessment_id, evidence_id, 'no id' as vendor_evidence_id
      from answer where evidence_id is not null order by all limit 1`)
    await expect.element(region).toBeVisible()
    const hrefs = getByRole('link')
      .elements()
      .map((link) => link.getAttribute('href') ?? '')
    expect(hrefs).toHaveLength(2)
    expect(hrefs[0]).toMatch(/^#\/document\/[0-9a-f]{16}$/)
    expect(hrefs[1]).toMatch(/^#\/document\/[0-9a-f]{16}\?evidence=[0-9a-f]{16}%3A\d+-\d+$/)
    expect(hrefs[1]?.startsWith(`${hrefs[0]}?`)).toBe(true)
  })

  it('opens a row in full and gives the focus back; another result begins anew', async () => {
    const long = '長い文。'.repeat(60)
    const { container, getByRole, region, rerender } = await result(`select '${long}' as words, null as nothing`)
    const number = getByRole('button', { name: '1 行目の全文' })
    await number.click()
    const detail = container.querySelector<HTMLElement>('section.card')
    expect(detail?.textContent).toContain(long)
    await expect.element(detail).toHaveFocus()
    await expect.element(number).toHaveAttribute('aria-pressed', 'true')
    await getByRole('button', { name: '閉じる' }).click()
    await expect.element(region).toHaveFocus()
    await number.click()
    await rerender({ table: await engine.query('select 1 as other') })
    await expect.poll(() => container.querySelector('section.card')).toBeNull()
  })
})

describe('QuickChart', () => {
  const sql = "select * from (values ('甲', 3, 'あ'), ('乙', 5, 'い')) as t(name, size, kind)"

  async function chart() {
    const screen = await render(QuickChart, { table: await engine.query(sql) })
    const marks = () => screen.container.querySelectorAll('svg .mark-rect [role="graphics-symbol"]').length
    await expect.poll(marks).toBe(2)
    return { ...screen, marks, specification: () => screen.getByLabelText('Vega-Lite の指定（JSON）') }
  }

  it('draws at once what the result is likely to be, and what is chosen instead', async () => {
    const { getByLabelText, container } = await chart()
    await expect.element(getByLabelText('形')).toHaveValue('bar')
    await expect.element(getByLabelText('横軸（棒では項目）')).toHaveValue('name')
    await expect.element(getByLabelText('縦軸（棒では長さ）')).toHaveValue('size')
    await getByLabelText('形').selectOptions('point')
    await expect.poll(() => container.querySelectorAll('svg .mark-symbol [role="graphics-symbol"]').length).toBe(2)
    await getByLabelText('色分け').selectOptions('kind')
    await expect.poll(() => container.querySelector('svg')?.textContent).toContain('い')
  })

  it('draws an edited specification, says what is wrong with one, and goes back to the choices', async () => {
    const { getByRole, getByText, specification, marks } = await chart()
    await getByText('Vega-Lite の指定を編集する').click()
    const written = specification().element()
    if (!(written instanceof HTMLTextAreaElement)) throw new Error('no field')
    const first = written.value
    await specification().fill(first.replace('"size"', '"sise"'))
    await expect.element(getByRole('alert')).toHaveTextContent('結果にない列です: sise')
    await specification().fill('{')
    await expect.element(getByRole('alert')).toHaveTextContent('JSON として読めません')
    await specification().fill('{"mark": "bar", "data": {"url": "https://example.org/x.json"}}')
    await expect.element(getByRole('alert')).toHaveTextContent('"url" は使えません')
    await getByRole('button', { name: '選んだ内容に戻す' }).click()
    await expect.element(specification()).toHaveValue(first)
    await expect.poll(marks).toBe(2)
    await expect.element(getByRole('alert')).not.toBeInTheDocument()
  })
})

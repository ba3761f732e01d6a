/** The share of each vendor among the outsourcing items of the latest assessments. */
import { describe, expect, it } from 'vitest'
import type { WarehouseRows } from '../../../etl/schema'
import { assessment, outsourcing } from '../../fixtures/rows'
import { viewsOver } from './views'

describe('vendor_share', () => {
  const rows: WarehouseRows = {
    vendor: [
      { vendor_id: 'v1', name: '両備システムズ', legal_form: '株式会社', corporate_number: null },
      { vendor_id: 'v2', name: 'TKC', legal_form: '株式会社', corporate_number: null },
    ],
    assessment: [
      assessment('a', { municipality_code: '112151' }),
      assessment('b', { municipality_code: '112151' }),
      assessment('c', { agency: '府中市長' }),
      assessment('old', { municipality_code: '112038', is_latest: false }),
    ],
    outsourcing: [
      outsourcing('a', 1, { vendor_id: 'v1', subcontracting: '再委託する' }),
      outsourcing('a', 2, { vendor_id: 'v1', subcontracting: '再委託しない' }),
      outsourcing('b', 1, { vendor_id: 'v1' }),
      outsourcing('c', 1),
      outsourcing('old', 1, { vendor_id: 'v2' }),
    ],
  }

  it('counts items, assessments and municipalities, the unknown vendor among them', async () => {
    const query = await viewsOver(rows)
    expect(await query('select * from vendor_share order by items desc')).toEqual([
      {
        vendor_id: 'v1',
        vendor: '両備システムズ',
        legal_form: '株式会社',
        items: 3,
        item_share: 0.75,
        assessments: 2,
        municipalities: 1,
        municipality_share: 0.5,
        subcontracted_items: 1,
      },
      {
        vendor_id: null,
        vendor: null,
        legal_form: null,
        items: 1,
        item_share: 0.25,
        assessments: 1,
        municipalities: 1,
        municipality_share: 0.5,
        subcontracted_items: 0,
      },
    ])
  })
})

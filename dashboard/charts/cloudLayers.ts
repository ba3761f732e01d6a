import { codeLabel } from '../i18n/format'
import { numberOf, textOf, type Chart } from './chart'
import { heatTable } from './heat'
import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'

const titles = { ja: '層と環境ごとの評価書の数', en: 'Assessments by layer and environment' }

/** Assessments by layer (rows, planned ones on rows of their own) and environment (columns). Key: `layer/environment/stage`. */
export const cloudLayerTable: Chart = (rows, context) => {
  const { locale } = context
  const most = Math.max(1, ...rows.map((row) => numberOf(row, 'assessments')))
  const planned = codeLabel('hosting_stage', 'planned', locale)
  const rowLabel = (layer: string, stage: string): string => {
    const label = codeLabel('hosting_layer', layer, locale)
    if (stage !== 'planned') return label
    return locale === 'ja' ? `${label}（${planned}）` : `${label} (${planned.toLowerCase()})`
  }
  const cells = rows.map((row) => {
    const [layer, environment, stage] = [textOf(row, 'layer'), textOf(row, 'environment'), textOf(row, 'stage')]
    const value = numberOf(row, 'assessments')
    return {
      key: `${layer}/${environment}/${stage}`,
      row: rowLabel(layer, stage),
      column: codeLabel('hosting_environment', environment, locale),
      value,
      share: value / most,
    }
  })
  const order = {
    rows: keysOf(codes.hosting_layer).flatMap((layer) =>
      keysOf(codes.hosting_stage).map((stage) => rowLabel(layer, stage)),
    ),
    columns: keysOf(codes.hosting_environment).map((each) => codeLabel('hosting_environment', each, locale)),
  }
  return heatTable(cells, order, context, titles[locale])
}

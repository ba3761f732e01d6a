import { riskSectionTitle } from '../../queries/sections'
import type { Row } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import { textOf } from './chart'
import { formName, isForm } from './formName'

/** A form's section on risks: `様式3 Ⅲ4 委託`. */
export function riskSectionLabel(row: Row, locale: Locale): string {
  const [form, section] = [textOf(row, 'form'), textOf(row, 'risk_section')]
  return isForm(form) ? `${formName(form, locale)} ${riskSectionTitle(form, section, locale)}` : section
}

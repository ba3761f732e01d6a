/** Rows that do not depend on the documents: municipalities, items of the forms, codes. */
import { municipalityRows } from './derive/municipality'
import { optionName } from './extract/marks'
import { formItems, forms } from './forms'
import type { Row } from './schema'
import { codeRows } from './schema/codes'

export function dictionaryRows() {
  return { municipality: municipalityRows(), form_item: formItemRows(), code: codeRows() }
}

/** The dictionary of the forms, in printed order. */
function formItemRows(): Row<'form_item'>[] {
  return forms.flatMap((form) =>
    formItems(form).map((item, i) => ({
      item_id: item.id,
      form: item.form,
      chapter: item.chapter,
      section: item.section,
      label: item.label,
      kind: item.kind,
      concept: item.concept,
      repeats_per: item.repeatsPer,
      required: item.required,
      options: item.options.map((option) => (item.kind === 'marks' ? optionName(option) : option)),
      sort_order: i + 1,
    })),
  )
}

/** The official forms as data. */
import { basic } from './basic'
import { full } from './full'
import { priority } from './priority'
import type { FormDefinition, FormItem } from './types'

export const forms: readonly FormDefinition[] = [basic, priority, full]

/** All items of a form in printed order. */
export function formItems(form: FormDefinition): FormItem[] {
  return form.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => section.blocks.flatMap((block) => [...block.items])),
  )
}

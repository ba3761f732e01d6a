/** Builders for form definitions: they give every item its id and position, so that a definition reads like the printed form. */
import type { FormBlock, FormChapter, FormId, FormItem, FormSection, ItemKind, Repeat } from './types'

/** An item before it has a place in a form. */
export interface ItemSpec {
  readonly key: string
  readonly label: string
  readonly concept: string
  readonly kind: ItemKind
  readonly options: readonly string[]
  readonly extra: ItemExtra
}

export interface ItemExtra {
  readonly aliases?: readonly string[]
  readonly required?: boolean
  readonly singleLine?: boolean
  readonly place?: FormItem['place']
}

type Make = (key: string | number, label: string, concept: string, extra?: ItemExtra) => ItemSpec
type MakeWithOptions = (
  key: string | number,
  label: string,
  concept: string,
  options: readonly string[],
  extra?: ItemExtra,
) => ItemSpec

const plain =
  (kind: ItemKind): Make =>
  (key, label, concept, extra = {}) => ({ key: String(key), label, concept, kind, options: [], extra })
const withOptions =
  (kind: ItemKind): MakeWithOptions =>
  (key, label, concept, options, extra = {}) => ({ key: String(key), label, concept, kind, options, extra })

/** A paragraph of any length. */
export const text = plain('text')
/** A day, a month or a period, kept in the form's words. */
export const date = plain('date')
export const count = plain('count')
export const table = plain('table')
export const choice = withOptions('choice')
/** Check boxes; an option that ends in `()` takes a detail in its parentheses. */
export const marks = withOptions('marks')
/** A value of one printed line. */
export const line: Make = (key, label, concept, extra = {}) => text(key, label, concept, { ...extra, singleLine: true })

interface BlockSpec {
  readonly repeat: Repeat | null
  readonly risk: number | null
  readonly riskTitle?: string
  readonly notApplicableIf?: string
  readonly items: readonly ItemSpec[]
}

export const items = (...specs: readonly ItemSpec[]): BlockSpec => ({ repeat: null, risk: null, items: specs })
/** Items printed once per system, outsourcing item, provision or transfer. */
export const repeated = (repeat: Repeat, ...specs: readonly ItemSpec[]): BlockSpec => ({
  repeat,
  risk: null,
  items: specs,
})
/** Items of one risk (リスクN: title). */
export const risk = (number: number, title: string, ...specs: readonly ItemSpec[]): BlockSpec => ({
  repeat: null,
  risk: number,
  riskTitle: title,
  items: specs,
})
/** The items of the block need no answer when the named `…しない` box of the section is checked. */
export const unless = (option: string, block: BlockSpec): BlockSpec => ({ ...block, notApplicableIf: option })

interface SectionSpec {
  readonly section: string
  readonly title: string
  readonly blocks: readonly BlockSpec[]
  readonly aliases: readonly string[]
  readonly furniture: readonly string[]
  readonly formerNumbers: readonly number[]
}

export const section = (
  number: string | number,
  title: string,
  blocks: readonly BlockSpec[],
  extra: {
    readonly aliases?: readonly string[]
    readonly furniture?: readonly string[]
    readonly formerNumbers?: readonly number[]
  } = {},
): SectionSpec => ({
  section: String(number),
  title,
  blocks,
  aliases: extra.aliases ?? [],
  furniture: extra.furniture ?? [],
  formerNumbers: extra.formerNumbers ?? [],
})

/** Places the sections of a chapter into a form and numbers their items. */
export function chapter(
  form: FormId,
  key: string,
  title: string,
  sections: readonly SectionSpec[],
  extra: { readonly aliases?: readonly string[]; readonly perFile?: boolean } = {},
): FormChapter {
  const perFile = extra.perFile ?? false
  return {
    chapter: key,
    title,
    aliases: extra.aliases ?? [],
    perFile,
    sections: sections.map((spec) => placeSection(form, key, perFile, spec)),
  }
}

function placeSection(form: FormId, chapterKey: string, perFile: boolean, spec: SectionSpec): FormSection {
  return {
    chapter: chapterKey,
    section: spec.section,
    title: spec.title,
    aliases: spec.aliases,
    furniture: spec.furniture,
    formerNumbers: spec.formerNumbers.map(String),
    blocks: spec.blocks.map((block): FormBlock => {
      const prefix =
        block.repeat !== null ? repeatPrefix(block.repeat) : block.risk !== null ? `risk${block.risk}-` : ''
      return {
        repeat: block.repeat,
        risk: block.risk,
        items: block.items.map((item): FormItem => {
          const digits = /^\d+/.exec(item.key)
          return {
            id: `${form}.${chapterKey}.${spec.section}.${prefix}${item.key}`,
            form,
            chapter: chapterKey,
            section: spec.section,
            label: item.label,
            aliases: item.extra.aliases ?? [],
            number: /^\d+$/.test(item.key) && digits ? Number(digits[0]) : null,
            kind: item.kind,
            concept: item.concept,
            repeatsPer: block.repeat ?? (perFile ? 'file' : null),
            required: item.extra.required ?? false,
            options: item.options,
            singleLine: item.extra.singleLine ?? (item.kind === 'date' || item.kind === 'count'),
            risk: block.risk,
            ...(block.riskTitle === undefined ? {} : { riskTitle: block.riskTitle }),
            place: item.extra.place ?? 'label',
            ...(block.notApplicableIf === undefined ? {} : { notApplicableIf: block.notApplicableIf }),
          }
        }),
      }
    }),
  }
}

/** ①法令上の根拠 is printed for 提供先 and for 移転先; outsourcing and systems have the section to themselves. */
function repeatPrefix(repeat: Repeat): string {
  return repeat === 'provision' || repeat === 'transfer' ? `${repeat}-` : ''
}

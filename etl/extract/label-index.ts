/** The names a form prints, folded as the stream is, each with every place of the form it may stand for. */
import { fold } from '../read/fold'
import { spellingsOf } from './spellings'
import type { FormBlock, FormChapter, FormDefinition, FormItem, FormSection } from '../forms/types'

/** An item with its place in the form. */
export interface PlacedItem {
  readonly item: FormItem
  readonly block: FormBlock
  readonly section: FormSection
  readonly chapter: FormChapter
  /** Position in printed order over the whole form. */
  readonly order: number
}

export interface PlacedSection {
  readonly section: FormSection
  readonly chapter: FormChapter
}

export interface Name {
  readonly text: string
  readonly items: PlacedItem[]
  readonly sections: PlacedSection[]
  readonly chapters: FormChapter[]
  /** Sections in which the name is furniture. */
  readonly furniture: PlacedSection[]
}

const NO_CHAPTER = {}

export class LabelIndex {
  readonly items: readonly PlacedItem[]
  readonly sections: readonly PlacedSection[]
  private readonly byHead = new Map<string, Name[]>()
  private readonly byText = new Map<string, Name>()
  private readonly expected = new Map<FormSection | null, Map<object, readonly Name[]>>()
  private readonly bySection = new Map<FormSection, PlacedItem[]>()

  constructor(readonly form: FormDefinition) {
    const items: PlacedItem[] = []
    const sections: PlacedSection[] = []
    for (const chapter of form.chapters) {
      for (const name of this.named([chapter.title, ...chapter.aliases])) name.chapters.push(chapter)
      for (const section of chapter.sections) {
        sections.push({ section, chapter })
        for (const name of this.named([section.title, ...section.aliases])) name.sections.push({ section, chapter })
        for (const name of this.named(section.furniture)) name.furniture.push({ section, chapter })
        for (const block of section.blocks) {
          for (const item of block.items) {
            const placed = { item, block, section, chapter, order: items.length }
            items.push(placed)
            if (item.place !== 'label') continue
            for (const name of this.named([item.label, ...item.aliases])) name.items.push(placed)
          }
        }
      }
    }
    this.items = items
    this.sections = sections
    for (const placed of items) {
      this.bySection.set(placed.section, [...(this.bySection.get(placed.section) ?? []), placed])
    }
    for (const names of this.byHead.values()) names.sort((a, b) => b.text.length - a.text.length)
  }

  /** Items of a section in printed order. */
  itemsOf(section: FormSection): readonly PlacedItem[] {
    return this.bySection.get(section) ?? []
  }

  /** All names that stand at the position of a folded text, longest first. */
  namesAt(text: string, index: number): Name[] {
    return (this.byHead.get(text.slice(index, index + 2)) ?? []).filter((name) => text.startsWith(name.text, index))
  }

  /** Whether a name begins with words and goes on behind them. */
  isBeginning(words: string): boolean {
    const names = words.length < 2 ? this.byText.values() : (this.byHead.get(words.slice(0, 2)) ?? [])
    for (const { text } of names) if (text.length > words.length && text.startsWith(words)) return true
    return false
  }

  /** Names of items of a section and, where a chapter is given, of that chapter's sections: for approximate matching. */
  expectedIn(section: FormSection | null, chapter: FormChapter | null): readonly Name[] {
    const key = chapter ?? NO_CHAPTER
    const known = this.expected.get(section)?.get(key)
    if (known) return known
    const names = [...this.byText.values()].filter(
      (name) =>
        name.items.some((placed) => placed.section === section) ||
        (chapter !== null && name.sections.some((placed) => placed.chapter === chapter)),
    )
    this.expected.set(section, (this.expected.get(section) ?? new Map<object, readonly Name[]>()).set(key, names))
    return names
  }

  /** The names by which something is printed, in all their spellings, each once. */
  private named(labels: readonly string[]): ReadonlySet<Name> {
    const printed = labels.filter((label) => label !== '')
    return new Set(printed.flatMap(spellingsOf).map((spelling) => this.name(spelling)))
  }

  private name(label: string): Name {
    const text = fold(label)
    const known = this.byText.get(text)
    if (known) return known
    const name: Name = { text, items: [], sections: [], chapters: [], furniture: [] }
    this.byText.set(text, name)
    const head = text.slice(0, 2)
    this.byHead.set(head, [...(this.byHead.get(head) ?? []), name])
    return name
  }
}

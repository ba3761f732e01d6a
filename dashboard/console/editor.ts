import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  type Completion,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { sql, type SQLNamespace } from '@codemirror/lang-sql'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { Compartment, EditorState, Prec, StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, drawSelection, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view'
import { duckdb } from './dialect'
import { functionSource } from './functions'
import { appearance } from './theme'

export interface EditorOptions {
  /** Read by screen readers. */
  label: string
  text: string
  onChange: (text: string) => void
  /** Ctrl+Enter (⌘+Enter). */
  onRun: () => void
}

/** Marks the word at an offset as wrong, or nothing. */
const markError = StateEffect.define<number | null>()

/** The wrong word; an edit takes the mark away. */
const errorMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(markError)) return markWord(transaction.state, effect.value)
    return transaction.docChanged ? Decoration.none : marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

function markWord(state: EditorState, position: number | null): DecorationSet {
  if (position === null || position > state.doc.length || state.doc.length === 0) return Decoration.none
  const word = state.wordAt(position)
  // At the end of the text there is nothing to underline but the last character.
  const from = word?.from ?? Math.min(position, state.doc.length - 1)
  const to = word?.to ?? from + 1
  return Decoration.set(Decoration.mark({ class: 'cm-sql-error' }).range(from, to))
}

const labelled = (label: string): Extension => EditorView.contentAttributes.of({ 'aria-label': label })

/**
 * A SQL editor in a shadow root of `host`. There CodeMirror adopts constructed style sheets; in the page itself it would
 * insert `<style>` elements, which the Content-Security-Policy refuses.
 */
export class SqlEditor {
  readonly #view: EditorView
  readonly #completion = new Compartment()
  readonly #functions = new Compartment()
  readonly #label = new Compartment()

  constructor(host: HTMLElement, options: EditorOptions) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const state = EditorState.create({ doc: options.text, extensions: this.#extensions(options) })
    this.#view = new EditorView({ state, parent: root, root })
  }

  #extensions({ label, onChange, onRun }: EditorOptions): Extension {
    const run = (view: EditorView) => {
      closeCompletion(view)
      onRun()
      return true
    }
    return [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
      // Tab takes the offered name, or indents; Esc and then Tab leaves the editor.
      keymap.of([
        { key: 'Tab', run: acceptCompletion },
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...completionKeymap,
        indentWithTab,
      ]),
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      this.#completion.of(sql({ dialect: duckdb })),
      this.#functions.of([]),
      errorMark,
      appearance,
      EditorView.lineWrapping,
      this.#label.of(labelled(label)),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString())
      }),
    ]
  }

  /** Replaces the text, unless it is that already. */
  setText(text: string): void {
    const current = this.#view.state.doc
    if (current.toString() === text) return
    this.#view.dispatch({ changes: { from: 0, to: current.length, insert: text } })
  }

  setLabel(label: string): void {
    this.#view.dispatch({ effects: this.#label.reconfigure(labelled(label)) })
  }

  setSchema(schema: SQLNamespace): void {
    this.#view.dispatch({ effects: this.#completion.reconfigure(sql({ dialect: duckdb, schema })) })
  }

  setFunctions(functions: readonly Completion[]): void {
    const extension = duckdb.language.data.of({ autocomplete: functionSource(functions) })
    this.#view.dispatch({ effects: this.#functions.reconfigure(extension) })
  }

  /** What is selected, and where it begins; null when nothing is. */
  get selection(): { from: number; text: string } | null {
    const { from, to } = this.#view.state.selection.main
    const text = this.#view.state.sliceDoc(from, to)
    return text.trim() === '' ? null : { from, text }
  }

  /** Marks the word at `position` (offset in the text), or takes the mark away. */
  mark(position: number | null): void {
    this.#view.dispatch({ effects: markError.of(position) })
  }

  /** Puts the cursor at an offset and the focus into the editor. */
  goTo(position: number): void {
    const anchor = Math.min(position, this.#view.state.doc.length)
    this.#view.dispatch({ selection: { anchor }, scrollIntoView: true })
    this.#view.focus()
  }

  destroy(): void {
    this.#view.destroy()
  }
}

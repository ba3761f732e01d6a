import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The editor in the page's colours: custom properties reach into its shadow root, so light and dark need no second theme. */
const theme = EditorView.theme({
  '&': {
    color: 'var(--text, CanvasText)',
    backgroundColor: 'var(--surface, Canvas)',
    border: '1px solid var(--border-strong, GrayText)',
    borderRadius: '8px',
    fontSize: '1rem',
  },
  '&.cm-focused': { outline: '4px solid var(--focus-outline, Highlight)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: "'Noto Sans Mono CJK JP', 'Noto Sans Mono', 'BIZ UDGothic', Menlo, Consolas, monospace",
    lineHeight: '1.7',
    minHeight: '9rem',
    maxHeight: '50vh',
  },
  '.cm-content': { caretColor: 'var(--text, CanvasText)' },
  '.cm-cursor': { borderLeftColor: 'var(--text, CanvasText)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    color: 'var(--text-muted, GrayText)',
    backgroundColor: 'var(--surface-sunken, Canvas)',
    border: 'none',
    borderRadius: '8px 0 0 8px',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-tooltip': {
    color: 'var(--text, CanvasText)',
    backgroundColor: 'var(--surface, Canvas)',
    border: '1px solid var(--border-strong, GrayText)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--on-accent, HighlightText)',
    backgroundColor: 'var(--accent, Highlight)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85' },
  '.cm-sql-error': {
    textDecoration: 'underline wavy var(--error, red) 2px',
    textDecorationSkipInk: 'none',
    backgroundColor: 'color-mix(in srgb, var(--error, red) 18%, transparent)',
  },
})

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.typeName], color: 'var(--accent, LinkText)', fontWeight: 'bold' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text, inherit)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number, inherit)' },
  { tag: tags.comment, color: 'var(--text-muted, GrayText)' },
])

export const appearance: Extension = [theme, syntaxHighlighting(colours)]

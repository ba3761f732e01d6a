/** Whether what is typed goes into this element: then a single key is no command. */
export function isEditable(element: EventTarget | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches('input, textarea, select, [role="textbox"]'))
  )
}

/** Whether a pressed key is the command `key`: alone, not typed into a field, no dialog open over the page. */
export function isCommand(event: KeyboardEvent, key: string): boolean {
  return (
    event.key === key &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.isComposing &&
    !isEditable(event.target) &&
    document.querySelector('dialog[open]') === null
  )
}

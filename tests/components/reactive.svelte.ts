/** An object that a component may write to, as a page holds it. */
export function reactive<T extends object>(value: T): T {
  const held = $state(value)
  return held
}

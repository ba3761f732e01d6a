import { router } from '../../dashboard/state/router.svelte'
import { decodeView } from '../../dashboard/state/view'

/** Opens an address of the dashboard, such as `#/search?q=健康`. */
export function goTo(fragment: string): void {
  router.go(decodeView(fragment), { replace: true })
}

import '@digital-go-jp/design-tokens/dist/tokens.css'
import '../../dashboard/styles/theme.css'
import '../../dashboard/styles/base.css'
import '../../dashboard/styles/parts.css'
import '../../dashboard/styles/entries.css'
import { beforeEach } from 'vitest'
import { preferences } from '../../dashboard/state/preferences.svelte'
import { goTo } from './address'

// The page as a reader opens it for the first time, whatever the test before has left.
beforeEach(async () => {
  localStorage.clear()
  await preferences.speak('ja')
  preferences.theme = 'light'
  goTo('#/overview')
})

import '@digital-go-jp/design-tokens/dist/tokens.css'
import './styles/theme.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/entries.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { offline } from './offline/offline.svelte'
import { preferences } from './state/preferences.svelte'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
// Who reads English is not shown Japanese first.
void preferences.recallLocale().then(() => {
  mount(App, { target })
  offline.begin()
})

/** How the reader likes the pages: no part of a view, so kept in the browser and not in the address. */
import { loadCatalogue } from '../i18n/catalogues'
import { recall, remember } from './storage'

export type Locale = 'ja' | 'en'
export type ThemeChoice = 'system' | 'light' | 'dark'

const LOCALE_KEY = 'pia-atlas.locale'
const THEME_KEY = 'pia-atlas.theme'

class Preferences {
  #locale = $state<Locale>('ja')
  #wanted: Locale = 'ja'
  #wordsMissing = $state(false)
  #theme = $state<ThemeChoice>(themeFrom(recall(THEME_KEY)))
  readonly #systemDark = matchMedia('(prefers-color-scheme: dark)')
  #systemIsDark = $state(false)

  constructor() {
    this.#systemIsDark = this.#systemDark.matches
    this.#systemDark.addEventListener('change', ({ matches }) => {
      this.#systemIsDark = matches
    })
    this.#apply()
  }

  get locale(): Locale {
    return this.#locale
  }

  /** Whether the language that was chosen last could not be had. */
  get wordsMissing(): boolean {
    return this.#wordsMissing
  }

  /** Takes up the language that was chosen on the last visit. Resolves as `speak` does. */
  async recallLocale(): Promise<void> {
    if (recall(LOCALE_KEY) === 'en') await this.speak('en')
  }

  /** Changes the language once its words are there; where they cannot be fetched it stays and `wordsMissing` says so. */
  async speak(locale: Locale): Promise<void> {
    this.#wanted = locale
    const loaded = await loadCatalogue(locale).then(
      () => true,
      () => false,
    )
    // Another has been chosen meanwhile.
    if (this.#wanted !== locale) return
    this.#wordsMissing = !loaded
    if (!loaded) return
    this.#locale = locale
    remember(LOCALE_KEY, locale)
    this.#apply()
  }

  get theme(): ThemeChoice {
    return this.#theme
  }

  set theme(theme: ThemeChoice) {
    this.#theme = theme
    remember(THEME_KEY, theme)
    this.#apply()
  }

  /** What is on the screen: the choice, or the system's. */
  get scheme(): 'light' | 'dark' {
    if (this.#theme !== 'system') return this.#theme
    return this.#systemIsDark ? 'dark' : 'light'
  }

  #apply(): void {
    const root = document.documentElement
    root.lang = this.#locale
    if (this.#theme === 'system') delete root.dataset.theme
    else root.dataset.theme = this.#theme
  }
}

const themeFrom = (word: string | null): ThemeChoice => (word === 'light' || word === 'dark' ? word : 'system')

export const preferences = new Preferences()

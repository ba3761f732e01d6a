import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** It runs as root and without a screen, and asks nothing of any other host. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

/**
 * A Chromium to test in: `PIA_ATLAS_CHROMIUM` if set, else an installed one, else one installed now (Debian as root).
 * Throws an `Error` whose message says what to do.
 */
export function findChromium(): string {
  const wanted = process.env.PIA_ATLAS_CHROMIUM
  if (wanted !== undefined) {
    if (existsSync(wanted)) return wanted
    throw new Error(`PIA_ATLAS_CHROMIUM: no such file: ${wanted}`)
  }
  const found = installed()
  if (found !== undefined) return found
  if (installWithApt()) {
    const path = installed()
    if (path !== undefined) return path
  }
  throw new Error(
    'No Chromium found for the end-to-end tests. Install one (Debian: apt-get install chromium fonts-noto-cjk; ' +
      'elsewhere: npx playwright install chromium) or set PIA_ATLAS_CHROMIUM to its path.',
  )
}

function installed(): string | undefined {
  return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path))
}

/** The Japanese font comes along: without it every label is boxes and every layout check measures boxes. */
function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Chromium with apt-get …')
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}

import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../scripts/lib/browser.mjs'

/**
 * Opens the browser that `npm test` found, or finds one. It asks nothing of the network by itself, so that a test
 * may count every request. Throws when there is none: `npm test` gets one.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['SAVDO_BROWSER'] ?? findBrowser()
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found; "npm test" installs one')
  return chromium.launch({
    executablePath,
    args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-features=OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
]

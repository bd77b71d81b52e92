import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge', '/snap/bin/chromium']

/** The first browser of Chromium's family that starts here. @throws the last one's complaint when there is none. */
export async function openBrowser(): Promise<Browser> {
  // Root may not use the browser's own sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const candidates: LaunchOptions[] = [
    ...places.filter((file) => existsSync(file)).map((executablePath) => ({ executablePath })),
    { channel: 'chrome' },
    { channel: 'msedge' },
    {},
  ]
  let complaint: unknown
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ ...candidate, args })
    } catch (error) {
      complaint = error
    }
  }
  throw complaint
}

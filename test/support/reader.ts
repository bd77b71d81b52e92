import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { TestHouse } from './house.ts'

/** Someone before a screen. */
export interface Reader {
  readonly context: BrowserContext
  readonly page: Page
  /** Requests to another house, errors of the console (a refusal by the policy is one), faults of scripts, answers of 500 and above. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desk = { viewport: { width: 1440, height: 900 } }

/** Opens a browser window of its own, and writes down whatever is not as it should be. */
export async function openReader(
  browser: Browser,
  house: Pick<TestHouse, 'url'>,
  screen: 'phone' | 'desk',
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ ...(screen === 'phone' ? phone : desk), ...options })
  context.setDefaultTimeout(45_000)
  const complaints: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== house.url && protocol !== 'data:' && protocol !== 'blob:') complaints.push(`asked ${request.url()}`)
  })
  context.on('response', (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`))
  context.on('weberror', (fault) => complaints.push(fault.error().message))
  context.on('console', (message) => {
    // A refused form is an answer of 422, which the browser also notes as an error.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  const page = await context.newPage()
  // What a button asks is answered with yes.
  page.on('dialog', (dialog) => void dialog.accept())
  return { context, page, complaints, close: () => context.close() }
}

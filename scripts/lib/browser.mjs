import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { Advice, root } from './root.mjs'
import { run } from './run.mjs'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]
const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

/** Path of a browser of Chromium's family that runs here, if any. */
export function findBrowser(env = process.env) {
  return candidates(env).find((file) => existsSync(file) && runs(file))
}

/** Where a browser could be, the wish of the person first. */
export function candidates(env) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return [
    ...[env.SAVDO_BROWSER, env.CHROME_PATH].filter(Boolean),
    ...commands.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...applications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...playwrightFiles(playwrightFolder(env)),
  ]
}

function playwrightFolder(env) {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH
  const caches = process.platform === 'darwin' ? 'Library/Caches' : '.cache'
  return path.join(homedir(), caches, 'ms-playwright')
}

// …/chromium-1234/chrome-linux64/chrome, the newest first
function playwrightFiles(folder) {
  const names = ['chrome', 'headless_shell', 'chrome-headless-shell', 'Chromium.app/Contents/MacOS/Chromium']
  const versions = list(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort()
    .reverse()
  return versions.flatMap((version) =>
    list(path.join(folder, version)).flatMap((kind) => names.map((name) => path.join(folder, version, kind, name))),
  )
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : []
}

// Ubuntu has a `chromium-browser` that only says how to get one.
function runs(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

/** Finds a browser, else gets one; throws `Advice` when none can be had, for a test must never be left out in silence. */
export async function ensureBrowser(node) {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium, Chrome or Edge was found for the browser tests.')
  const ways = [fromSystemPackages, () => fromPlaywright(node)]
  for (const way of ways) {
    await way()
    const got = findBrowser()
    if (got) return got
  }
  throw new Advice(
    'The browser tests need Chromium, Chrome or Edge, and none could be found or installed.\n' +
      'Install one (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium; Alpine: apk add chromium; macOS: brew install --cask chromium),\n' +
      'or name one that is elsewhere: CHROME_PATH=/path/to/chrome npm test.\n' +
      'If a download is there but lacks libraries of the system: sudo npx playwright-core install-deps chromium.',
  )
}

async function fromSystemPackages() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return
  console.log('Installing Chromium by apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const packages = ['chromium', 'fonts-noto-cjk']
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function fromPlaywright(node) {
  console.log('Downloading Chromium by Playwright …')
  const program = path.join(root, 'node_modules/playwright-core/cli.js')
  await run(node, [program, 'install', '--only-shell', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

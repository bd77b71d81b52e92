import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const program = /\.(ts|tsx|json)$/
const test = /\.test\.tsx?$/

/** What each bundle is made from; the styles are made from every class name in the pages, hence `src` in both. */
export const bundles = {
  server: {
    made: 'build/server/main.mjs',
    from: [
      ['src', program],
      ['demo', /\.ts$/],
      ['scripts', /\.ts$/],
      ['package-lock.json'],
      ['scripts/build.mjs'],
      ['scripts/lib/bundle-server.mjs'],
    ],
  },
  client: {
    made: 'build/client/.vite/manifest.json',
    from: [['src', /\.tsx?$/], ['client', /./], ['package-lock.json'], ['vite.config.ts']],
  },
}

/** Where a bundle keeps the fingerprint of the sources that it was made from. */
export const stampOf = (name) => path.join(root, 'build', `${name}.sources`)

/** Names of the bundles that are absent or older than a source. */
export function staleBundles() {
  return Object.keys(bundles).filter((name) => {
    if (!existsSync(path.join(root, bundles[name].made)) || !existsSync(stampOf(name))) return true
    return readFileSync(stampOf(name), 'utf8') !== fingerprint(bundles[name].from)
  })
}

/** Name, size and time of every source: an edit, a new file and a removed one all change it. */
export function fingerprint(sources, folder = root) {
  const hash = createHash('sha256')
  for (const [name, pattern] of sources) note(path.join(folder, name), pattern, hash)
  return hash.digest('hex')
}

function note(file, pattern, hash) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) return void hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`)
  const entries = readdirSync(file, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.isDirectory() || (pattern.test(entry.name) && !test.test(entry.name)))
      note(path.join(file, entry.name), pattern, hash)
  }
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleServer } from './lib/bundle-server.mjs'
import { bundles, fingerprint, staleBundles, stampOf } from './lib/freshness.mjs'
import { Advice, main, root } from './lib/root.mjs'

const makers = {
  server: bundleServer,
  client: async () => {
    const { build } = await import('vite')
    await build({ root, logLevel: 'warn' })
  },
}

// Makes what is stale, or everything with --all. The stamp is taken before: an edit during the build counts.
await main(async () => {
  const names = process.argv.includes('--all') ? Object.keys(bundles) : staleBundles()
  mkdirSync(path.join(root, 'build'), { recursive: true })
  await Promise.all(
    names.map(async (name) => {
      const stamp = fingerprint(bundles[name].from)
      rmSync(stampOf(name), { force: true })
      await makers[name]().catch((error) => {
        throw new Advice(error.message)
      })
      writeFileSync(stampOf(name), stamp)
    }),
  )
  return 0
})

import path from 'node:path'
import { ensureBuilt } from '../scripts/lib/build.mjs'
import { ensureInstalled } from '../scripts/lib/install.mjs'
import { main, root } from '../scripts/lib/root.mjs'
import { run } from '../scripts/lib/run.mjs'
import { checkHostNode, findRuntime } from '../scripts/lib/runtime.mjs'

await main(async () => {
  checkHostNode()
  await ensureInstalled()
  const node = await findRuntime()
  await ensureBuilt(node)
  // A copy of the program as it now stands: a build in the meantime must not change what is measured.
  const { bundleServer } = await import('../scripts/lib/bundle-server.mjs')
  await bundleServer(path.join(root, 'build/bench'))
  return run(node, ['bench/main.ts', ...process.argv.slice(2)])
})

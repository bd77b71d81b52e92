// Rebuilds on every edit and opens the house anew; the client is rebuilt beside it.
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { checkHostNode, findRuntime } from './lib/runtime.mjs'

await main(async () => {
  checkHostNode()
  await ensureInstalled()
  return run(await findRuntime(), ['scripts/lib/watch.mjs'])
})

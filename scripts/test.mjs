// Runs on whatever Node the machine has (20 or newer), before anything is installed.
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { checkHostNode, findRuntime } from './lib/runtime.mjs'

await main(async () => {
  checkHostNode()
  await ensureInstalled()
  const node = await findRuntime()
  const browser = await ensureBrowser(node)
  await ensureBuilt(node)
  const env = { ...process.env, SAVDO_BROWSER: browser }
  return run(node, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { env })
})

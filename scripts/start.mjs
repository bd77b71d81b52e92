// Runs on whatever Node the machine has (20 or newer), before anything is installed.
import path from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main, root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { checkHostNode, findRuntime } from './lib/runtime.mjs'

await main(async () => {
  checkHostNode()
  await ensureInstalled()
  const node = await findRuntime()
  await ensureBuilt(node)
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'build/compile-cache') }
  const args = ['--enable-source-maps', '--import', './scripts/lib/leave-with-parent.mjs', 'build/server/main.mjs']
  return run(node, [...args, ...process.argv.slice(2)], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
})

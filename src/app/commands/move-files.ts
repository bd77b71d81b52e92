import { parseArgs } from 'node:util'
import { moveFiles } from '../../platform/files/move-files.ts'
import { openStore } from '../../platform/files/open-files.ts'
import { parseStoreUrl, shownStore, storeUrlForm } from '../../platform/files/store-url.ts'
import { CommandError } from './open-command.ts'

const usage = `npm run move-files -- FROM_URL TO_URL [--by-size] [--remove]
  an address is ${storeUrlForm}
  --by-size  take a file of the same size for the same, without reading both
  --remove   remove each file from the old store once the new one has given it back unchanged`

/** Copies all files of the house from one store to another. Gives the exit code. */
export async function moveHouseFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'by-size': { type: 'boolean' }, remove: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [from, to] = positionals
  if (values.help || !from || !to || positionals.length > 2) throw new CommandError(`Usage: ${usage}`)
  for (const url of [from, to])
    if (!parseStoreUrl(url)) throw new CommandError(`${shownStore(url)} is not the address of a store of files.\nUsage: ${usage}`)
  if (from === to) throw new CommandError('Both addresses are the same.')
  const progress = (done: number) => done % 500 === 0 && process.stderr.write(`${done} files\n`)
  const moved = await moveFiles(openStore(from), openStore(to), {
    bySize: values['by-size'] ?? false,
    remove: values.remove ?? false,
    onProgress: progress,
  })
  console.log(
    `${moved.copied} files copied (${(moved.bytes / 1e6).toFixed(1)} MB), ${moved.kept} were there already, ` +
      `${moved.removed} removed from ${shownStore(from)}; ${shownStore(to)} has them all.`,
  )
  return 0
}

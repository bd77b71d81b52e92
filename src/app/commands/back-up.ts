import path from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../../platform/backup/back-up.ts'
import { type Manifest } from '../../platform/backup/manifest.ts'
import { readConfig } from '../../platform/config.ts'
import { useEmbedded } from '../../platform/database/embedded/index.ts'
import { openStore } from '../../platform/files/open-files.ts'
import { filesInside } from '../../platform/files/store-url.ts'
import { CommandError } from './open-command.ts'
import { programVersion } from './version.ts'

const usage = 'npm run backup -- DIR'

/** Backs up database and files into a new folder, whether the house is open or not. Gives the exit code. */
export async function backUpHouse(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean' } } })
  const [given] = positionals
  if (values.help || !given || positionals.length > 1) throw new CommandError(`Usage: ${usage}`)
  const config = readConfig(env)
  const folder = path.resolve(env['INIT_CWD'] ?? process.cwd(), given)
  const embedded = config.databaseUrl ? undefined : await useEmbedded(config.dataDir)
  try {
    const manifest = await backUp({
      databaseUrl: config.databaseUrl ?? embedded!.url,
      files: openStore(config.filesUrl ?? filesInside(config.dataDir)),
      folder,
      program: programVersion(),
    })
    console.log(`${summary(manifest)} are in ${folder}, as of ${manifest.madeAt}.`)
    console.log('It holds personal data and the keys of private links: keep it where only you can read it.')
    if (manifest.missing.length > 0)
      console.error(
        `${manifest.missing.length} files that the database names were not in the store: ${manifest.missing.slice(0, 10).join(', ')}`,
      )
    return 0
  } finally {
    await embedded?.stop()
  }
}

/** What a backup holds, in a few words. */
export function summary({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${rows} rows of ${tables.length} tables and ${files.count} files (${(files.bytes / 1e6).toFixed(1)} MB)`
}

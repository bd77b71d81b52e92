import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { checkBackup, restore } from '../../platform/backup/restore.ts'
import { readConfig } from '../../platform/config.ts'
import { useEmbedded } from '../../platform/database/embedded/index.ts'
import { openStore } from '../../platform/files/open-files.ts'
import { filesInside, shownStore } from '../../platform/files/store-url.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { summary } from './back-up.ts'
import { CommandError } from './open-command.ts'

const usage = 'npm run restore -- DIR [--yes]'

/** Puts a backup into an empty database and store, after the person said yes. Gives the exit code. */
export async function restoreHouse(args: readonly string[], env: NodeJS.ProcessEnv, ask = askOnTerminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { yes: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [given] = positionals
  if (values.help || !given || positionals.length > 1) throw new CommandError(`Usage: ${usage}`)
  const config = readConfig(env)
  const folder = path.resolve(env['INIT_CWD'] ?? process.cwd(), given)
  const filesUrl = config.filesUrl ?? filesInside(config.dataDir)
  const manifest = await checkBackup(folder)
  const where = config.databaseUrl ? shownStore(config.databaseUrl) : `the built-in database in ${config.dataDir}`
  console.log(`${summary(manifest)}, backed up ${manifest.madeAt} by version ${manifest.program}; every part is whole.`)
  if (!values.yes && !(await ask(`Restore into ${where} and ${shownStore(filesUrl)}? (yes/no) `))) {
    console.log('Nothing was changed.')
    return 1
  }
  const embedded = config.databaseUrl ? undefined : await useEmbedded(config.dataDir)
  try {
    if (embedded?.shared) throw new CommandError(`The house is open on ${config.dataDir}. Stop it, and name an empty DATA_DIR.`)
    await restore({
      databaseUrl: config.databaseUrl ?? embedded!.url,
      files: openStore(filesUrl),
      folder,
      migrationsFolder: path.join(projectRoot, 'migrations'),
    })
    console.log(
      'Restored. Open the house on it with the settings that it had: DEMO=0 among them, unless it is the demonstration.',
    )
    return 0
  } finally {
    await embedded?.stop()
  }
}

async function askOnTerminal(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new CommandError('Nobody is here to be asked: say --yes.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim())
  } finally {
    terminal.close()
  }
}

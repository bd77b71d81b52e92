import path from 'node:path'
import { pino } from 'pino'
import { system } from '../../kernel/actor.ts'
import type { Ctx } from '../../platform/context.ts'
import { type Config, readConfig } from '../../platform/config.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { useEmbedded } from '../../platform/database/embedded/index.ts'
import { prepareDatabase } from '../../platform/database/prepare.ts'
import { openFiles } from '../../platform/files/open-files.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { loadHouse } from '../../platform/settings/house.ts'
import { contextFor } from '../exchange.ts'

/** Something that the person at the terminal can put right: told in one line, without a stack. */
export class CommandError extends Error {}

export type FillDemo = (ctx: Ctx) => Promise<void>

/**
 * Runs a command's work on the database that the house uses, whether the house is open or not, and closes what it
 * opened. The work runs as the system, in the name of `name`.
 */
export async function withHouse<T>(name: string, fillDemo: FillDemo, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await useEmbedded(config.dataDir)
  const stopEarly = () => void (embedded?.stop() ?? Promise.resolve()).finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stopEarly)
  const db = openDatabase(config.databaseUrl ?? embedded!.url, { max: 4 })
  try {
    await prepareDatabase(db.pool, path.join(projectRoot, 'migrations'))
    const context = async (as: string) => {
      const house = await loadHouse(db)
      return contextFor(servicesOf(config, db), system(as), house.defaultLocale, house)
    }
    if (config.demo && embedded?.shared === false) await fillDemo(await context('demo'))
    return await work(await context(name))
  } finally {
    await db.close()
    await embedded?.stop()
  }
}

function servicesOf(config: Config, db: ReturnType<typeof openDatabase>) {
  return {
    db,
    files: openFiles(config),
    log: pino({ level: 'silent' }),
    publicUrl: config.publicUrl,
    demo: config.demo,
    trustProxy: false,
    actorOf: () => Promise.reject(new Error('a command has no visitors')),
  }
}

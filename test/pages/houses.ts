import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { openHouse } from '../../src/app/house.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

export interface Process {
  readonly db: Awaited<ReturnType<typeof openHouse>>['db']
  /** What a visitor without any cookie gets. */
  page(address: string): Promise<string>
  stop(): Promise<void>
}

export interface Houses {
  readonly house: TestHouse
  /** Two processes that keep pages: the test house itself, and another on the same database. */
  readonly keeping: readonly [Process, Process]
  /** A third one that keeps nothing at all: what it shows is how things are. */
  readonly truth: Process
  close(): Promise<void>
}

/** Three processes of one house with its demonstration, on one database. */
export async function openHouses(): Promise<Houses> {
  const house = await openTestHouse()
  const databaseUrl = house.db.pool.options.connectionString!
  const folders: string[] = []
  const open = async (keep: boolean): Promise<Process> => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'savdo-pages-'))
    folders.push(dataDir)
    const log = pino({ level: 'silent' })
    const opened = await openHouse({
      databaseUrl,
      dataDir,
      publicUrl: house.url,
      projectRoot,
      log,
      demo: true,
      keep,
      mailer: { send: async () => {} },
    })
    const page = async (address: string) => (await opened.fetch(new Request(`${house.url}${address}`))).text()
    return { db: opened.db, page, stop: () => opened.stop() }
  }
  const [other, truth] = [await open(true), await open(false)]
  const first: Process = {
    db: house.db,
    page: async (address) => (await fetch(`${house.url}${address}`)).text(),
    stop: async () => {},
  }
  return {
    house,
    keeping: [first, other],
    truth,
    async close() {
      await Promise.all([other.stop(), truth.stop()])
      await house.close()
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}

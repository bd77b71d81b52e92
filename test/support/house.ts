import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { demoAccounts } from '../../demo/house.ts'
import { loadDemo } from '../../demo/load-demo.ts'
import { type House, type HouseOptions, openHouse } from '../../src/app/house.ts'
import { type Actor, system } from '../../src/kernel/actor.ts'
import type { Ctx } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { folderStore } from '../../src/platform/files/folder-store.ts'
import type { Mail } from '../../src/platform/mail/mailer.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { loadHouse } from '../../src/platform/settings/house.ts'
import { testDatabase } from './database.ts'
import { demoDatabase } from './demo-database.ts'
import { until } from './until.ts'

export interface TestHouse {
  /** `http://127.0.0.1:{port}`, without a slash at the end. */
  readonly url: string
  readonly db: Database
  readonly readiness: House['readiness']
  /** For a second process, or a command beside the house. */
  readonly databaseUrl: string
  /** Every mail that was sent, oldest first. */
  readonly mails: readonly Mail[]
  /** Everything that was logged at `error`: a house at work logs nothing there. */
  readonly faults: readonly string[]
  /** The first mail to `to`, from the `from`th mail on, that `fits`; waits until the jobs have sent it. */
  mailTo(to: string, fits?: (mail: Mail) => boolean, from?: number): Promise<Mail>
  /** What a verb is called with, past the doors of the house. */
  ctx(actor?: Actor): Promise<Ctx>
  close(): Promise<void>
}

/** The whole house, with its demonstration, on a database of its own and behind a real port. */
export async function openTestHouse(options: Partial<Pick<HouseOptions, 'log' | 'mailer' | 'demo'>> = {}): Promise<TestHouse> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'savdo-house-'))
  const database = options.demo === false ? await testDatabase() : await demoDatabase(dataDir)
  const mails: Mail[] = []
  const faults: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) })
  let answer: (request: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response('not open yet', { status: 503 })
  const server = serve({ fetch: (request, env) => answer(request, env), port: 0, hostname: '127.0.0.1' })
  await until(() => server.listening)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const house = await openHouse({
    databaseUrl: database.url,
    dataDir,
    publicUrl: url,
    projectRoot,
    log,
    demo: true,
    demoAccounts,
    fillDemo: (ctx) => loadDemo(ctx, projectRoot),
    mailer: { send: async (mail) => void mails.push(mail) },
    ...options,
  })
  answer = house.fetch
  return {
    url,
    db: house.db,
    readiness: house.readiness,
    databaseUrl: database.url,
    mails,
    faults,
    mailTo: (to, fits = () => true, from = 0) => until(() => mails.slice(from).find((mail) => mail.to === to && fits(mail))),
    async ctx(actor = system('test')) {
      const settings = await loadHouse(house.db)
      const files = folderStore(path.join(dataDir, 'files'))
      return {
        db: house.db,
        files,
        actor,
        locale: 'en',
        publicUrl: url,
        house: settings,
        now: Temporal.Now.instant(),
      }
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await house.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

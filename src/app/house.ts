import path from 'node:path'
import type { Logger } from 'pino'
import { system } from '../kernel/actor.ts'
import type { DemoAccount } from '../modules/directory/index.ts'
import { openAccounts } from '../modules/directory/routes.ts'
import { askReindex, openMissCounter, openViewCounter } from '../modules/showroom/index.ts'
import { type Database, openDatabase } from '../platform/database/database.ts'
import { prepareDatabase } from '../platform/database/prepare.ts'
import { openFiles } from '../platform/files/open-files.ts'
import { inTime } from '../platform/in-time.ts'
import { openGiveWay } from '../platform/jobs/give-way.ts'
import { startWorker } from '../platform/jobs/worker.ts'
import { openMailer, type Mailer } from '../platform/mail/mailer.ts'
import { currentHouse } from '../platform/settings/house.ts'
import { openAssets } from './assets.ts'
import { countMisses } from './count-misses.ts'
import { countViews } from './count-views.ts'
import { contextFor } from './exchange.ts'
import { openReadiness, type Readiness } from './health.ts'
import { houseJobs } from './jobs.ts'
import { keepPages } from './kept-pages.ts'
import { houseMetrics } from './metrics.ts'
import { readPlaces } from './read-places.ts'
import { allRoutes } from './routes.ts'
import { createServer } from './server.ts'
import type { Services } from './services.ts'
import { createSite } from './site.ts'

export interface HouseOptions {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly filesUrl?: string | undefined
  readonly filesAlsoUrl?: string | undefined
  readonly metricsToken?: string | undefined
  readonly publicUrl: string
  readonly projectRoot: string
  readonly log: Logger
  readonly demo: boolean
  readonly trustProxy?: boolean
  readonly smtpUrl?: string | undefined
  readonly mailFrom?: string | undefined
  readonly webhookUrl?: string | undefined
  /** In place of SMTP: for tests that read the mail. */
  readonly mailer?: Mailer
  /** Whether the process keeps pages and what they stand on; without it each page is made anew, as tests compare it. */
  readonly keep?: boolean
  /** Whether what takes long to read is read before anybody asks for it. */
  readonly readAhead?: boolean
  readonly demoAccounts?: readonly DemoAccount[]
  readonly fillDemo?: (ctx: ReturnType<typeof contextFor>) => Promise<void>
}

export interface House {
  readonly db: Database
  readonly readiness: Readiness
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>
  /** Lets running jobs end, for at most so many milliseconds, and closes all connections. */
  stop(withinMs?: number): Promise<void>
}

/** Opens everything that one process of the house needs, in the order of need; `stop` closes it in reverse. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { log, projectRoot, publicUrl, demo } = options
  const db = openDatabase(options.databaseUrl)
  const migrations = path.join(projectRoot, 'migrations')
  await prepareDatabase(db.pool, migrations)
  const accounts = await openAccounts(db, { publicUrl })
  const services: Services = {
    db,
    files: openFiles(options),
    log,
    publicUrl,
    demo,
    trustProxy: options.trustProxy ?? false,
    actorOf: (headers) => accounts.actorOf(headers),
  }
  const systemContext = async (name: string) => {
    const house = await currentHouse(db)
    return contextFor(services, system(name), house.defaultLocale, house)
  }
  if (demo) await options.fillDemo?.(await systemContext('demo'))
  const assets = await openAssets(path.join(projectRoot, 'build/client'))
  const mailer = options.mailer ?? openMailer({ smtpUrl: options.smtpUrl, from: options.mailFrom ?? 'house@localhost', log })
  const way = openGiveWay()
  const jobs = houseJobs({ systemContext, mailer, webhookUrl: options.webhookUrl, log })
  const worker = await startWorker(db, jobs, log, { turn: () => way.turn() })
  await db.inTransaction(askReindex)
  // After the demonstration is in: what it writes need not be heard.
  if (options.keep ?? true) await db.hearChanges()
  const readiness = await openReadiness(db, worker, migrations)
  const operations = {
    readiness,
    metrics: houseMetrics(db),
    metricsToken: options.metricsToken,
    trustProxy: services.trustProxy,
    log,
  }
  const routes = allRoutes(accounts, demo ? (options.demoAccounts ?? []) : [])
  const site = createSite(assets, demo)
  const server = createServer(services, routes, site, assets, operations)
  const views = openViewCounter(db, { onFault: (error) => log.warn({ err: error }, 'views of goods could not be written yet') })
  const pages = keepPages(services, routes, site, operations, (request, env) => server.fetch(request, env as never))
  const misses = openMissCounter(db, {
    onFault: (error) => log.warn({ err: error }, 'searches in vain could not be written yet'),
  })
  const closing = new AbortController()
  if (options.readAhead) void readPlaces(way, closing.signal)
  const counted = countViews(views, countMisses(misses, services.trustProxy, pages))
  return {
    db,
    readiness,
    fetch: (request, env) => way.first(() => counted(request, env)),
    async stop(withinMs = 60_000) {
      closing.abort()
      const close = async () => {
        await worker.stop()
        await Promise.all([views.stop(), misses.stop()])
        await accounts.close()
        await db.close()
      }
      if (await inTime(close(), withinMs)) return
      log.warn('jobs that ran too long were broken off; they will be tried again')
      await inTime(worker.abandon(), 2_000).catch((error: unknown) =>
        log.warn({ err: error }, 'their locks will be freed by another process'),
      )
    },
  }
}

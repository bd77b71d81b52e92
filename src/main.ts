import { demoAccounts } from '../demo/house.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { openHouse } from './app/house.ts'
import { CannotStart } from './platform/cannot-start.ts'
import { closeOnSignal } from './platform/closing.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openEmbedded } from './platform/database/embedded/index.ts'
import { listen } from './platform/http/listen.ts'
import { openLog } from './platform/log/log.ts'
import { projectRoot } from './platform/project-root.ts'

// In order of opening; closed in reverse, also when opening is broken off half-way.
const closers: (() => Promise<void>)[] = []

async function closeAll(): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) await close()
}

async function open(config: Config): Promise<void> {
  const log = openLog(config.logLevel)
  const patience = config.stopSeconds * 1000
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config.dataDir, { log })
  if (embedded) closers.push(() => embedded.stop())
  const house = await openHouse({
    ...config,
    databaseUrl: config.databaseUrl ?? embedded!.url,
    projectRoot,
    log,
    demoAccounts,
    fillDemo: (ctx) => loadDemo(ctx, projectRoot),
    readAhead: true,
  })
  closers.push(() => house.stop(patience))
  const door = await listen(house.fetch, config, patience)
  closers.push(() => door.stop())
  closers.push(() => house.readiness.stop(config.drainSeconds))
  console.log(`Savdo Uyi is open at ${config.publicUrl}`)
}

const wasAsked = closeOnSignal(closeAll)
try {
  await open(readConfig(process.env))
} catch (error) {
  if (!wasAsked()) {
    console.error(error instanceof CannotStart ? error.message : error)
    await closeAll()
    process.exit(1)
  }
}

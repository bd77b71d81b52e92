import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { demoAccounts } from '../demo/house.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { openHouse } from './app/house.ts'
import { CannotStart } from './platform/cannot-start.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openEmbedded } from './platform/database/embedded/index.ts'
import { projectRoot } from './platform/project-root.ts'

async function open(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel })
  const embedded = config.databaseUrl ? undefined : await openEmbedded(config.dataDir, { log })
  const house = await openHouse({
    ...config,
    databaseUrl: config.databaseUrl ?? embedded!.url,
    projectRoot,
    log,
    demoAccounts,
    fillDemo: (ctx) => loadDemo(ctx, projectRoot),
  })
  const server = serve({ fetch: house.fetch, port: config.port, hostname: config.host }, () => {
    console.log(`Savdo Uyi is open at ${config.publicUrl}`)
  })
  // Requests that run may end; then the jobs, the pool, and last the database itself.
  const close = async () => {
    await house.stop()
    await embedded?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => void close()))
}

try {
  await open(readConfig(process.env))
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exit(1)
}

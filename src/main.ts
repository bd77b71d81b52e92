import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { demoAccounts } from '../demo/house.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { openHouse } from './app/house.ts'
import { readConfig } from './platform/config.ts'
import { openEmbedded } from './platform/database/embedded/index.ts'
import { projectRoot } from './platform/project-root.ts'

const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' })
const config = readConfig(process.env)
const embedded = config.databaseUrl ? undefined : await openEmbedded(config.dataDir, { log })
const house = await openHouse({
  ...config,
  databaseUrl: config.databaseUrl ?? embedded!.url,
  projectRoot,
  log,
  demoAccounts,
  fillDemo: (ctx) => loadDemo(ctx, projectRoot),
})
const server = serve({ fetch: house.fetch, port: config.port, hostname: config.host }, ({ port }) => {
  console.log(`Savdo Uyi is open at http://${config.host}:${port}`)
})

let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return
    closing = true
    server.close(() => void close())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

// Requests that were running have ended; then the jobs, the pool, and last the database itself.
async function close() {
  await house.stop()
  await embedded?.stop()
  process.exit(0)
}

import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import { type Setting, settings } from './config.settings.ts'

/** What the environment decides; fixed for the life of the process. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  /** Absent: the built-in database. */
  readonly databaseUrl?: string
  /** Absent: the folder `files` of `dataDir`. */
  readonly filesUrl?: string
  readonly filesAlsoUrl?: string
  /** Without a slash at the end. */
  readonly publicUrl: string
  readonly demo: boolean
  readonly smtpUrl?: string
  readonly mailFrom: string
  readonly webhookUrl?: string
  readonly trustProxy: boolean
  readonly metricsToken?: string
  readonly drainSeconds: number
  readonly stopSeconds: number
  readonly logLevel: string
}

type Values = { [Key in keyof typeof settings]?: z.infer<(typeof settings)[Key]['schema']> }

/** Reads and checks the environment; throws one `CannotStart` that lists everything wrong at once. An empty variable is an absent one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [key, setting] of Object.entries<Setting>(settings)) {
    const given = env[setting.name]?.trim()
    if (!given) continue
    const parsed = setting.schema.safeParse(given)
    if (parsed.success) values[key] = parsed.data
    else
      faults.push(
        `  ${setting.name} is ${setting.secret ? 'not usable' : shown(given)}; allowed: ${setting.allowed}; for example ${setting.example}`,
      )
  }
  if (faults.length > 0) throw new CannotStart(`These settings of the environment cannot be used:\n${faults.join('\n')}`)
  return withDefaults(values as Values)
}

function withDefaults(values: Values): Config {
  const { port = 3000, host = '127.0.0.1', dataDir = path.resolve('data') } = values
  const publicUrl = values.publicUrl ?? `http://${visible(host)}:${port}`
  return {
    ...values,
    port,
    host,
    dataDir,
    publicUrl,
    demo: values.demo ?? !values.databaseUrl,
    mailFrom: values.mailFrom ?? `house@${new URL(publicUrl).hostname}`,
    trustProxy: values.trustProxy ?? false,
    drainSeconds: values.drainSeconds ?? 0,
    stopSeconds: values.stopSeconds ?? 25,
    logLevel: values.logLevel ?? 'warn',
  }
}

// A host that means "every address" is no address to open in a browser.
function visible(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

// A password in an address must not reach the terminal or a log.
function shown(given: string): string {
  return JSON.stringify(given.replace(/(:\/\/[^\s:/@]*):[^\s/]*@/, '$1:…@'))
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Logger, pino } from 'pino'
import { errorForLog, scrub } from './scrub.ts'

const current = new AsyncLocalStorage<string>()

/** Runs `work`; every line that is logged meanwhile carries the id of the request. */
export function inRequest<T>(requestId: string, work: () => T): T {
  return current.run(requestId, work)
}

/** The log of a process: one JSON object a line, to stdout unless a destination is given, never with personal data. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    // The machine's name is for whoever collects the lines to add.
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const requestId = current.getStore()
      return requestId ? { requestId } : {}
    },
    serializers: { err: errorForLog },
    hooks: { streamWrite: scrub },
  }
  return destination ? pino(options, destination) : pino(options)
}

import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import { CannotStart } from '../cannot-start.ts'

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

const reasons: Record<string, string> = {
  EADDRINUSE: 'another program listens there. Stop it, or name another PORT',
  EACCES: 'this account may not use that port. Name a PORT above 1023',
  EADDRNOTAVAIL: 'this machine has no such address. Name another HOST',
  ENOTFOUND: 'there is no such host. Name another HOST',
}

/**
 * Opens the port. `stop` takes no new request, lets the running ones end, and after `graceMs` ends them.
 * Throws `CannotStart` when the port cannot be had.
 */
export async function listen(
  fetch: Fetch,
  place: { host: string; port: number },
  graceMs = 5_000,
): Promise<{ stop(): Promise<void> }> {
  const server = await new Promise<Server>((resolve, reject) => {
    const opening = serve({ fetch, hostname: place.host, port: place.port }, () => resolve(opening)) as Server
    opening.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, place)))
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        const end = setTimeout(() => server.closeAllConnections(), graceMs)
        // A connection that is kept alive becomes idle only once its answer is out.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(end)
          clearInterval(idle)
          resolve()
        })
      }),
  }
}

function refusal(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  const reason = reasons[error.code ?? '']
  return reason ? new CannotStart(`The house cannot open at ${host}:${port}: ${reason}.`) : error
}

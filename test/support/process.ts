import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../src/platform/project-root.ts'

export interface HouseProcess {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** What it wrote so far. */
  output(): string
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

const main = path.join(projectRoot, 'build/server/main.mjs')

/** Starts the built house as a process of its own and waits until it can serve. `npm test` has built it. */
export async function startProcess(env: Record<string, string>): Promise<HouseProcess> {
  if (!existsSync(main)) throw new Error('the server is not built: npm run build')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals)
  let gone = false
  void ended.then(() => (gone = true))
  while ((await statusOf(`${url}/readyz`)) !== 200) {
    if (gone) throw new Error(`the house did not open:\n${output}`)
    await pause(50)
  }
  return { url, port, child, ended, output: () => output }
}

/** The status of an answer over a connection of its own; undefined when nobody answers. */
export function statusOf(url: string): Promise<number | undefined> {
  return fetch(url, { redirect: 'manual', headers: { connection: 'close' } }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => undefined,
  )
}

/** Ends processes that a failed test left. */
export async function endAll(processes: readonly HouseProcess[]): Promise<void> {
  for (const { child } of processes) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await Promise.all(processes.map(({ ended }) => ended))
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

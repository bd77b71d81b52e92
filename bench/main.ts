import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Pool } from 'pg'
import { openEmbedded } from '../src/platform/database/embedded/index.ts'
import { prepareDatabase } from '../src/platform/database/prepare.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import type { Line } from './cases/case.ts'
import { type CaseName, casesOf } from './cases/index.ts'
import { fill } from './fill/fill.ts'
import { startHouse } from './house.ts'
import { readOptions } from './options.ts'
import { judge, machine, type Part, table } from './report.ts'
import { openStand } from './stand.ts'

const options = readOptions(process.argv.slice(2))
const began = new Date()
const parts: Part[] = []
for (const size of options.sizes) parts.push({ size, lines: await measure(size) })

for (const part of parts) console.log(`\n${table(part, part === parts[0] ? undefined : parts[0])}`)
const missed = parts.flatMap(({ size, lines }) => lines.filter((line) => judge(size, line).verdict === 'FAIL'))
console.log(missed.length === 0 ? 'Every bar is kept.' : `${missed.length} bars are missed.`)

const folder = path.join(projectRoot, 'bench/results')
mkdirSync(folder, { recursive: true })
const file = path.join(folder, `${began.toISOString().slice(0, 19).replaceAll(':', '')}.json`)
writeFileSync(file, JSON.stringify({ began, machine: machine(), load: loadavg(), options, parts }, null, 1))
console.log(`All figures: ${path.relative(process.cwd(), file)}`)

/** One size on a database server of its own, thrown away afterwards. */
async function measure(size: number): Promise<readonly Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'savdo-bench-'))
  const server = await openEmbedded(folder)
  try {
    console.log(`Filling ${size} products …`)
    await prepare(server.url, size)
    const house = await startHouse(server.url, options.node)
    const stand = await openStand(server.url, house.port, options)
    try {
      return await run(stand, options.only)
    } finally {
      await stand.close()
      await house.stop()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(stand: Awaited<ReturnType<typeof openStand>>, only: readonly CaseName[]): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const each of casesOf(only)) {
    for (const connections of options.connections) {
      const line = await each(stand, connections)
      lines.push(line)
      console.log(
        `  ${line.name}, ${connections}: ${Math.round(line.ours.perSecond)}/s, p99 ${line.ours.p99.toFixed(2)} ms, ${line.ratio.toFixed(2)} of ${line.against} (${Math.round(line.floor.perSecond)}/s)`,
      )
    }
  }
  return lines
}

async function prepare(url: string, size: number): Promise<void> {
  const pool = new Pool({ connectionString: url })
  await prepareDatabase(pool, path.join(projectRoot, 'migrations'))
  await pool.end()
  const client = new Client({ connectionString: url })
  await client.connect()
  await fill(client, size, (text) => console.log(text))
  await client.end()
}

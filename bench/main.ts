import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { openDatabase } from '../src/platform/database/database.ts'
import { openEmbedded } from '../src/platform/database/embedded/index.ts'
import { prepareDatabase } from '../src/platform/database/prepare.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import type { Line } from './cases/case.ts'
import { type CaseName, casesOf } from './cases/index.ts'
import { fill } from './fill/fill.ts'
import { measureIndex } from './index-figures.ts'
import { startHouse } from './house.ts'
import { readOptions } from './options.ts'
import { indexText, judge, machine, type Part, table } from './report.ts'
import { openStand } from './stand.ts'

// A server that is thrown away when it crashes need not wait for the disk while it is filled.
const filling = { fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '16GB' }

const options = readOptions(process.argv.slice(2))
const began = new Date()
const parts: Part[] = []
for (const size of options.sizes) parts.push(await measure(size))

for (const part of parts) console.log(`\n${table(part, part === parts[0] ? undefined : parts[0])}${indexText(part)}`)
const missed = parts.flatMap(({ size, lines }) => lines.filter((line) => judge(size, line).verdict === 'FAIL'))
console.log(missed.length === 0 ? 'Every bar is kept.' : `${missed.length} bars are missed.`)

const folder = path.join(projectRoot, 'bench/results')
mkdirSync(folder, { recursive: true })
const file = path.join(folder, `${began.toISOString().slice(0, 19).replaceAll(':', '')}.json`)
writeFileSync(file, JSON.stringify({ began, machine: machine(), load: loadavg(), options, parts }, null, 1))
console.log(`All figures: ${path.relative(process.cwd(), file)}`)

/** One size on a database server of its own, thrown away afterwards. */
async function measure(size: number): Promise<Part> {
  const folder = mkdtempSync(path.join(tmpdir(), 'savdo-bench-'))
  try {
    const began = performance.now()
    console.log(`Filling ${size} products …`)
    await prepare(folder, size)
    console.log(`  filled in ${Math.round((performance.now() - began) / 1000)} s`)
    // As the house opens it: what made filling quick is set back.
    const server = await openEmbedded(folder)
    try {
      const house = await startHouse(server.url, options.node)
      const stand = await openStand(server.url, house.port, options)
      try {
        const lines = await run(stand, options.only)
        return { size, lines, index: options.only.includes('index') ? await measureIndex(stand) : undefined }
      } finally {
        await stand.close()
        await house.stop()
      }
    } finally {
      await server.stop()
    }
  } finally {
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

async function prepare(folder: string, size: number): Promise<void> {
  const server = await openEmbedded(folder, { settings: filling })
  const db = openDatabase(server.url)
  await prepareDatabase(db.pool, path.join(projectRoot, 'migrations'))
  await db.close()
  const client = new Client({ connectionString: server.adminUrl })
  await client.connect()
  await fill(client, server.adminUrl, size, (text) => console.log(text))
  await client.end()
  await server.stop()
}

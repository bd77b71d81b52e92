import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { pino } from 'pino'
import { Client } from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demoAccount } from '../../../test/support/caller.ts'
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { strikeDeal } from '../../../test/support/deal.ts'
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts'
import { openS3Server, type S3Server } from '../../../test/support/s3-server.ts'
import { contents } from '../../../test/support/table-contents.ts'
import { until } from '../../../test/support/until.ts'
import type { Actor } from '../../kernel/actor.ts'
import { accountByEmail } from '../../modules/directory/index.ts'
import { backUp } from '../../platform/backup/back-up.ts'
import type { Manifest } from '../../platform/backup/manifest.ts'
import { checkBackup, restore } from '../../platform/backup/restore.ts'
import { openEmbedded } from '../../platform/database/embedded/index.ts'
import { sql } from '../../platform/database/sql.ts'
import { digest, type ListedStore } from '../../platform/files/file-store.ts'
import { openStore } from '../../platform/files/open-files.ts'
import { keepPicture, pictureKey, pictureWidths, preparePicture, recordPicture } from '../../platform/files/picture.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { openHouse } from '../house.ts'
import { backUpHouse } from './back-up.ts'
import { restoreHouse } from './restore.ts'

const migrationsFolder = path.join(projectRoot, 'migrations')
let house: TestHouse
let s3: S3Server
let place: string
let folder: string
let manifest: Manifest
/** Rows and digest of each table as others saw them in the backup's own snapshot. */
let seen: Record<string, string>
const before: string[] = []
const after: string[] = []

beforeAll(async () => {
  ;[house, s3, place] = await Promise.all([openTestHouse(), openS3Server(), mkdtemp(path.join(tmpdir(), 'savdo-backup-'))])
  folder = path.join(place, 'first')
  const { files, ...desk } = await house.ctx()
  const employee = await accountByEmail(desk.db, demoAccount('staff').email)
  const staff = { kind: 'account', role: 'staff', accountId: employee!.id, name: employee!.name } as Actor
  const goods = await house.db.rows(
    sql<{ id: string }>`select id from showroom.product where state = 'published' order by slug limit 2`,
  )
  const deal = async (name: string) =>
    (
      await strikeDeal(
        house,
        staff,
        goods.map(({ id }) => id),
        name,
      )
    ).number
  before.push(await deal('before'))
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#2a6f97' } })
    .png()
    .toBuffer()
  const picture = await keepPicture(files, await preparePicture(photo, 'photo.png'))
  await house.db.inTransaction((tx) => recordPicture(tx, picture))
  // Writes go on all the while, each a whole deal with a paper in the store of files.
  let writing = true
  let during = 0
  const writer = async (hand: number) => {
    for (let count = 0; writing; count++) {
      await deal(`hand ${hand}, ${count}`)
      during++
    }
  }
  const hands = [writer(1), writer(2)]
  await until(() => during > 0)
  manifest = await backUp({
    databaseUrl: house.databaseUrl,
    files: files as ListedStore,
    folder,
    program: '1',
    onSnapshot: async (name) => {
      const started = during
      seen = await contents(house.databaseUrl, name)
      await until(() => during > started)
    },
  })
  after.push(await deal('after'))
  writing = false
  await Promise.all(hands)
})

afterAll(async () => {
  await house?.close()
  await s3?.close()
  await rm(place, { recursive: true, force: true })
})

async function restored<T>(
  work: (target: { database: TestDatabase; files: ListedStore; filesUrl: string }) => Promise<T>,
): Promise<T> {
  const database = await emptyDatabase()
  const filesUrl = s3.url.replace('?', `/restored-${Math.random()}?`)
  try {
    return await work({ database, filesUrl, files: openStore(filesUrl) })
  } finally {
    await database.drop()
  }
}

test('what is restored is the moment of the snapshot, table by table, with every file, though writes went on', () =>
  restored(async ({ database, files, filesUrl }) => {
    expect(manifest.missing).toEqual([])
    await restore({ databaseUrl: database.url, files, folder, migrationsFolder })
    const now = await contents(database.url)
    expect(now).toEqual(seen)
    expect(Object.values(now).filter((told) => !told.startsWith('0 ')).length).toBeGreaterThan(12)
    const open = await openHouse({
      databaseUrl: database.url,
      dataDir: place,
      filesUrl,
      publicUrl: 'http://house.example',
      projectRoot,
      log: pino({ level: 'silent' }),
      demo: false,
      mailer: { send: async () => {} },
    })
    try {
      const numbers = (await open.db.rows(sql<{ number: string }>`select number from trade.inquiry`)).map(({ number }) => number)
      expect(numbers).toEqual(expect.arrayContaining(before))
      expect(numbers).not.toEqual(expect.arrayContaining(after))
      // Every file that a row names is there, and is what the row says.
      const rows = await open.db.rows(
        sql<{ id: string; sha256: string; media: string }>`select id, sha256, media_type as media from platform.file`,
      )
      const papers = rows.filter(({ media }) => media === 'application/pdf')
      expect(papers.length).toBeGreaterThan(1)
      for (const { id, sha256 } of papers) expect(digest((await files.get(`documents/${id.slice(0, 2)}/${id}`))!)).toBe(sha256)
      const pictures = rows.filter(({ media }) => media === 'image/webp')
      expect(pictures.length).toBeGreaterThan(0)
      for (const { id } of pictures)
        for (const width of pictureWidths) expect(await files.get(pictureKey(id, width)), id).toBeDefined()
      // It is a house at work: pages open, numbers go on, nothing frozen can be changed, waiting jobs are done.
      expect((await open.fetch(new Request('http://house.example/en/products'))).status).toBe(200)
      expect((await open.readiness.check()).ready).toBe(true)
      await expect(open.db.inTransaction((tx) => tx.run(sql`delete from platform.event`))).rejects.toThrow('never changed')
      await expect(open.db.inTransaction((tx) => tx.run(sql`update trade.quotation_line set position = -1`))).rejects.toThrow(
        'frozen',
      )
      await expect(open.db.inTransaction((tx) => tx.run(sql`delete from showroom.maker`))).rejects.toThrow('foreign key')
      const next = await open.db.inTransaction((tx) =>
        tx.one(sql<{ id: bigint }>`
        insert into platform.event (at, type, subject_type, subject_id, actor_kind, actor_name) values (now(), 'x', 'x', 'x', 'system', 'x') returning id`),
      )
      expect(next.id).toBeGreaterThan(
        (await open.db.one(sql<{ last: bigint }>`select max(id) as last from platform.event where type <> 'x'`)).last,
      )
      await until(
        async () =>
          (
            await open.db.one(
              sql<{ left: number }>`select count(*)::int as left from graphile_worker.jobs where attempts < max_attempts`,
            )
          ).left === 0,
      )
    } finally {
      await open.stop()
    }
    await expect(restore({ databaseUrl: database.url, files, folder, migrationsFolder })).rejects.toThrow('not empty')
  }))

test('waiting jobs come back with their tries, and a restore that fails leaves an empty database behind', () =>
  restored(async ({ database, files }) => {
    const broken = path.join(place, 'broken')
    await cp(folder, broken, { recursive: true })
    const wrong = {
      ...manifest,
      tables: manifest.tables.map((table, index) => (index === 5 ? { ...table, rows: table.rows + 1 } : table)),
    }
    await writeFile(path.join(broken, 'manifest.json'), JSON.stringify(wrong))
    await expect(restore({ databaseUrl: database.url, files, folder: broken, migrationsFolder })).rejects.toThrow('rows')
    expect(await contents(database.url)).toEqual({})
    await restore({ databaseUrl: database.url, files, folder, migrationsFolder })
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query<{ jobs: number }>('select count(*)::int as jobs from graphile_worker.jobs')
    await client.end()
    expect(rows[0]!.jobs).toBe(manifest.jobs.rows)
  }))

test('a damaged or unfinished backup, a foreign store, a newer schema: each is refused before anything is written', () =>
  restored(async ({ database, files }) => {
    const copy = path.join(place, 'damaged')
    await cp(folder, copy, { recursive: true })
    const target = { databaseUrl: database.url, files, folder: copy, migrationsFolder }
    const part = path.join(copy, manifest.tables.find(({ name }) => name === 'platform.event')!.file)
    const whole = await readFile(part)
    await writeFile(part, Buffer.concat([whole.subarray(0, 20), Buffer.from([whole[20]! ^ 1]), whole.subarray(21)]))
    await expect(restore(target)).rejects.toThrow('not what was backed up')
    await writeFile(part, whole)
    await checkBackup(copy)
    await rm(part)
    await expect(restore(target)).rejects.toThrow('missing')
    await writeFile(part, whole)
    await files.put('pictures/stranger', new Uint8Array(3))
    await expect(restore(target)).rejects.toThrow('pictures/stranger')
    await files.remove('pictures/stranger')
    await expect(restore({ ...target, migrationsFolder: copy })).rejects.toThrow('newer')
    await rm(path.join(copy, 'manifest.json'))
    await expect(restore(target)).rejects.toThrow('no backup')
    expect(await contents(database.url)).toEqual({})
    await expect(backUp({ databaseUrl: house.databaseUrl, files, folder: copy, program: '1' })).rejects.toThrow('not empty')
  }))

test('the commands work on the built-in database: beside an open house, and into a new folder after a yes', async () => {
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation(() => {})
  const settings = { fsync: 'off' }
  const target = path.join(place, 'house')
  const copy = path.join(place, 'second')
  const env = { DATA_DIR: target, INIT_CWD: place }
  const questions: string[] = []
  const answer = (yes: boolean) => async (question: string) => (questions.push(question), yes)
  expect(await restoreHouse([folder], env, answer(false))).toBe(1)
  expect(questions[0]).toContain(target)
  expect(await restoreHouse(['first'], env, answer(true))).toBe(0)
  const open = await openEmbedded(target, { settings, initdb: ['--no-sync'] })
  try {
    expect(await contents(open.url)).toEqual(seen)
    expect(await backUpHouse(['second'], env)).toBe(0)
    await expect(restoreHouse(['second', '--yes'], env)).rejects.toThrow('house is open')
  } finally {
    await open.stop()
  }
  const again = await checkBackup(copy)
  const told = ({ tables }: Manifest) => tables.map(({ name, rows }) => [name, rows])
  expect([told(again), again.files.count, again.missing]).toEqual([told(manifest), manifest.files.count, []])
  expect(await backUpHouse(['third'], { ...env, FILES_URL: pathToFileURL(path.join(place, 'nowhere')).href })).toBe(0)
  expect((await checkBackup(path.join(place, 'third'))).missing.length).toBeGreaterThan(1)
})

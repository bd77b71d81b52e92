import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { system } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { openDatabase } from '../../../platform/database/database.ts'
import { openEmbedded } from '../../../platform/database/embedded/index.ts'
import { prepareDatabase } from '../../../platform/database/prepare.ts'
import { folderStore } from '../../../platform/files/folder-store.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { loadHouse } from '../../../platform/settings/house.ts'

/** Runs work in an empty house on a database of its own, which is thrown away afterwards: nothing of it is written through to the disk. */
export async function inTemporaryHouse<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'savdo-eval-'))
  const embedded = await openEmbedded(folder, { settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } })
  const db = openDatabase(embedded.url, { max: 4 })
  try {
    await prepareDatabase(db.pool, path.join(projectRoot, 'migrations'))
    return await work({
      db,
      files: folderStore(path.join(folder, 'files')),
      publicUrl: 'http://localhost',
      actor: system('eval'),
      locale: 'en',
      house: await loadHouse(db),
      now: Temporal.Now.instant(),
    })
  } finally {
    await db.close()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

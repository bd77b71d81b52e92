import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { system } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { openDatabase, type Database } from '../../../platform/database/database.ts'
import { folderStore } from '../../../platform/files/folder-store.ts'
import { blankHouse } from '../../../platform/settings/house.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { createProject } from './project/create-project.ts'
import type { Project } from './project/project.ts'
import { type CreateProject, createProjectSchema } from './project/project.schema.ts'
import { saveSector } from './setup/save-setup.ts'

export interface ProjectsWorld {
  readonly ctx: Ctx
  readonly db: Database
  /** The same at another moment, noon where the house stands. */
  readonly on: (day: string) => Ctx
  readonly open: (input?: Partial<CreateProject>, on?: string) => Promise<Project>
  readonly close: () => Promise<void>
}

/** A house with two sectors and no project. */
export async function projectsWorld(): Promise<ProjectsWorld> {
  const database = await testDatabase()
  const db = openDatabase(database.url, { max: 24 })
  const files = folderStore(await mkdtemp(path.join(tmpdir(), 'savdo-projects-')))
  const on = (day: string): Ctx => ({
    db,
    files,
    actor: system('test'),
    locale: 'en',
    now: Temporal.Instant.from(`${day}T12:00:00Z`),
    house: blankHouse,
    publicUrl: 'http://localhost',
  })
  const ctx = on('2026-06-01')
  for (const [position, code] of ['power', 'textile'].entries())
    await saveSector(ctx, { code, names: { en: code }, position, archived: false })
  const wanted = createProjectSchema.parse({ title: { en: 'A plant' }, summary: {}, sectorCode: 'power' })
  return {
    ctx,
    db,
    on,
    open: (input = {}, day = '2026-01-01') => createProject(on(day), { ...wanted, ...input }),
    async close() {
      await db.close()
      await database.drop()
    },
  }
}

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Ctx } from '../src/platform/context.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { json, sql } from '../src/platform/database/sql.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { play } from './story/acts.ts'
import { demoStaff, sceneryOf, type Scenery } from './story/cast.ts'
import { inOneTransaction } from './story/one-transaction.ts'
import { scene, type Scene } from './story/scene.ts'
import { type Moment, timeline } from './story/timeline.ts'

/** The scenes of the demonstration, as their files below `folder` have them. */
export function readScenes(folder = path.join(projectRoot, 'demo/data/story')): Scene[] {
  return globSync('*.json', { cwd: folder })
    .toSorted()
    .flatMap((file) => z.array(scene).parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))))
}

interface Options {
  /** Hears of each moment before it is played. */
  readonly before?: (moment: Moment) => void
}

/**
 * Plays the weeks before today: inquiries, offers and orders in every state, by the verbs of trade with the clock put back.
 * All of it or nothing is written, once: a run that was broken off left no trace, and a second one finds it told.
 */
export async function tellStory(start: Ctx, { before }: Options = {}): Promise<void> {
  await inOneTransaction(start, async (ctx, tx) => {
    if (!(await firstToTell(tx))) return
    const scenes = readScenes()
    const staff = await demoStaff(ctx)
    const sceneries = new Map<Scene, Scenery>(scenes.map((each) => [each, sceneryOf(each, staff)]))
    for (const moment of timeline(ctx, scenes)) {
      before?.(moment)
      await play({ ...ctx, now: moment.at }, sceneries.get(moment.scene)!, moment.act, start)
    }
    await letPastRest(tx)
  })
}

// Another process that fills the same house waits here for the first one's end, and then finds the row.
async function firstToTell(tx: Tx): Promise<boolean> {
  const written = await tx.run(sql`
    insert into platform.setting (name, value) values ('demo_story', ${json(true)}) on conflict (name) do nothing`)
  return written === 1
}

// What happened weeks ago is nobody's news: no mail to invented buyers, no note to a chat bot.
async function letPastRest(tx: Tx): Promise<void> {
  await tx.rows(sql`
    select count(*) from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier = 'deliver_event' and created_at = transaction_timestamp()))`)
}

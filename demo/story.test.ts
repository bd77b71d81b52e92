import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../test/support/database.ts'
import { system } from '../src/kernel/actor.ts'
import { listProducts, readFilter } from '../src/modules/showroom/index.ts'
import { inbox, inquiryStates, milestoneCodes, orderStates, quotationStates } from '../src/modules/trade/index.ts'
import type { Ctx } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { blankHouse } from '../src/platform/settings/house.ts'
import { loadCatalogue, loadDemo } from './load-demo.ts'
import { demoHouse } from './house.ts'
import { showpieces } from './load-order.ts'
import { readScenes, tellStory } from './story.ts'
import { timeline } from './story/timeline.ts'

// A Wednesday noon where the house stands.
const now = Temporal.Instant.from('2026-11-25T04:00:00Z')

interface Stage {
  readonly ctx: Ctx
  close(): Promise<void>
}

async function openStage(): Promise<Stage> {
  const test = await testDatabase()
  const db = openDatabase(test.url)
  const files = { put: async () => {}, get: async () => undefined, remove: async () => {} }
  const ctx: Ctx = {
    db,
    files,
    actor: system('demo'),
    locale: 'zh-Hans',
    now,
    house: blankHouse,
    publicUrl: 'https://house.example',
  }
  return { ctx, close: async () => (await db.close(), await test.drop()) }
}

/** All that the story wrote, without the identifiers that differ from run to run. */
async function traces({ db }: Ctx) {
  return {
    inquiries: await db.rows(
      sql`select number, state, demo, source, buyer_name, lost_reason, created_at::text, updated_at::text from trade.inquiry order by number`,
    ),
    offers: await db.rows(
      sql`select number, revision_no, author, state, currency, total_minor::text, sent_at::text from trade.quotation order by 1, 2`,
    ),
    orders: await db.rows(sql`select number, state, total_minor::text, created_at::text from trade.trade_order order by number`),
    milestones: await db.rows(
      sql`select o.number, m.code, m.planned_on::text, m.done_on::text from trade.milestone m join trade.trade_order o on o.id = m.order_id order by 1, m.position`,
    ),
    messages: await db.rows(
      sql`select at::text, author, phrase, phrase_params, body, lang from trade.message order by at, body, phrase`,
    ),
    translations: await db.rows(
      sql`select lang, body, translator, at::text from trade.message_translation order by at, lang, body`,
    ),
    events: await db.rows(sql`select type, actor_kind, at::text from platform.event where subject_type = 'inquiry' order by id`),
    series: await db.rows(sql`select name, last from platform.series where name ~ 'inquiry|order' order by name`),
    waiting: await db.rows(sql`select count(*)::int as jobs from graphile_worker.jobs`),
  }
}

const stages: Stage[] = []
let ctx: Ctx
let blank: Awaited<ReturnType<typeof traces>>

beforeAll(async () => {
  stages.push(await openStage())
  ctx = await loadCatalogue(stages[0]!.ctx, projectRoot)
  blank = await traces(ctx)
})

afterAll(async () => {
  for (const stage of stages) await stage.close()
})

const tellUntil = (moment: number) => {
  let played = 0
  return tellStory(ctx, {
    before: () => {
      if (++played === moment) throw new Error('power cut')
    },
  })
}

describe('the story of the demonstration', () => {
  it.each([1, 40, 150])('leaves no trace when it breaks off at moment %i', async (moment) => {
    await expect(tellUntil(moment)).rejects.toThrow('power cut')
    expect(await traces(ctx)).toEqual(blank)
  })

  it('is the same after three broken runs as told at once, and told only once', async () => {
    stages.push(await openStage())
    const other = stages[1]!.ctx
    await Promise.all([tellStory(ctx), loadDemo(other, projectRoot)])
    const told = await traces(ctx)
    expect(told.inquiries.length).toBeGreaterThanOrEqual(16)
    const { waiting: _, ...elsewhere } = await traces(other)
    expect(told).toMatchObject(elsewhere)
    await Promise.all([tellStory(ctx), tellStory({ ...ctx, now: now.add({ hours: 30 }) }), loadDemo(other, projectRoot)])
    expect(await traces(ctx)).toEqual(told)
  })

  it('has inquiries, offers and orders in every state', async () => {
    const states = async (table: 'inquiry' | 'quotation' | 'trade_order') => {
      const from = {
        inquiry: sql`trade.inquiry`,
        quotation: sql`trade.quotation`,
        trade_order: sql`trade.trade_order`,
      }[table]
      return (await ctx.db.rows(sql<{ state: string }>`select distinct state from ${from}`)).map(({ state }) => state).toSorted()
    }
    expect(await states('inquiry')).toEqual(inquiryStates.toSorted())
    expect(await states('quotation')).toEqual(quotationStates.toSorted())
    expect(await states('trade_order')).toEqual(orderStates.toSorted())
  })

  it('shows the house one late inquiry, one of this hour, an offer that ends soon and a counter-offer', async () => {
    const all = await inbox(ctx)
    expect(all.overdue).toBe(1)
    expect(all.rows.filter(({ ageHours }) => ageHours === 0).map(({ state, ownerName }) => [state, ownerName])).toEqual([
      ['new', null],
    ])
    expect((await inbox(ctx, { about: 'expiring' })).total).toBeGreaterThan(0)
    expect((await inbox(ctx, { about: 'countered' })).total).toBe(1)
    const reasons = await ctx.db.rows(
      sql<{
        reason: string
      }>`select distinct lost_reason as reason from trade.inquiry where lost_reason is not null`,
    )
    expect(reasons.length).toBeGreaterThanOrEqual(4)
  })

  it('is all marked as invented, and sends nothing to anybody', async () => {
    expect(await ctx.db.one(sql`select bool_and(demo) as invented from trade.inquiry`)).toEqual({
      invented: true,
    })
    expect((await traces(ctx)).waiting).toEqual(blank.waiting)
  })

  it('speaks in phrases and freely, in every way of writing, with staff beside who translate', async () => {
    const languages = await ctx.db.rows(
      sql<{ lang: string }>`select distinct lang from trade.message where lang is not null and not internal`,
    )
    expect(languages.map(({ lang }) => lang).toSorted()).toEqual(['en', 'ru', 'uz', 'uz-Cyrl', 'zh-Hans'])
    const translators = await ctx.db.rows(sql<{ translator: string }>`select distinct translator from trade.message_translation`)
    expect(translators).toEqual([{ translator: 'Demo Xodim' }])
    const counted = await ctx.db.one(sql<{ phrases: number; notes: number }>`
      select (count(*) filter (where phrase is not null))::int as phrases, (count(*) filter (where internal))::int as notes from trade.message`)
    expect(counted.phrases).toBeGreaterThan(30)
    expect(counted.notes).toBeGreaterThan(3)
  })

  it('is priced in all four currencies, in steps of quantity, under several rules of delivery', async () => {
    const terms = await ctx.db.one(sql<{ currencies: number; rules: number; stepped: number }>`
      select count(distinct q.currency)::int as currencies, count(distinct q.incoterm)::int as rules,
        (count(*) filter (where jsonb_array_length(l.breaks) > 1))::int as stepped
      from trade.quotation q join trade.quotation_line l on l.quotation_id = q.id`)
    expect(terms.currencies).toBe(4)
    expect(terms.rules).toBeGreaterThanOrEqual(6)
    expect(terms.stepped).toBeGreaterThan(3)
  })

  it('happened before it was told, and in the order of its numbers', async () => {
    const late = await ctx.db.rows(sql`select type from platform.event where subject_type = 'inquiry' and at > ${now}`)
    expect(late).toEqual([])
    const numbered = await ctx.db.rows(sql<{ number: string }>`select number from trade.inquiry order by created_at`)
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map(({ number }) => number).toSorted())
  })

  it('reaches every milestone, and plans those to come', async () => {
    const done = await ctx.db.rows(sql<{ code: string }>`select distinct code from trade.milestone where done_on is not null`)
    expect(done.map(({ code }) => code).toSorted()).toEqual(milestoneCodes.toSorted())
    const ahead = await ctx.db.one(
      sql<{
        count: number
      }>`select count(*)::int as count from trade.milestone where done_on is null and planned_on >= '2026-11-25'`,
    )
    expect(ahead.count).toBeGreaterThan(4)
  })
})

it('every scene goes forward in time, whatever the hour it is told', () => {
  for (const hour of [0, 9, 15, 23]) {
    const told = { ...ctx, house: demoHouse, now: now.add({ hours: hour }) }
    for (const scene of readScenes()) {
      const acts = timeline(told, [scene]).map(({ act }) => act)
      expect(
        acts.filter((act) => act.do !== 'translate'),
        scene.key,
      ).toEqual(scene.steps)
    }
  }
})

it('the home page begins with dried apricots and shows eight categories', async () => {
  const newest = (await listProducts(ctx, { ...readFilter(new URLSearchParams()), sort: 'newest' })).items
  expect(newest.slice(0, showpieces.length).map(({ slug }) => slug)).toEqual([...showpieces])
  expect(new Set(newest.slice(0, 8).map(({ category }) => category.slug)).size).toBe(8)
  const listed = await listProducts(ctx, readFilter(new URLSearchParams()))
  expect(listed.items.slice(0, 3).map(({ slug }) => slug)).toEqual([
    'dried-apricots-extra',
    'dried-apricots-first-grade',
    'dried-apricots-industrial',
  ])
})

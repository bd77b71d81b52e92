import path from 'node:path'
import { system } from '../src/kernel/actor.ts'
import { createAccount, savePlace } from '../src/modules/directory/index.ts'
import { categories, createCategory, createMaker, makerBySlug, productInput } from '../src/modules/showroom/index.ts'
import { loadProduct } from '../src/modules/showroom/demo.ts'
import type { Ctx } from '../src/platform/context.ts'
import { json, sql } from '../src/platform/database/sql.ts'
import { saveHouse } from '../src/platform/settings/house.ts'
import { type DemoProduct, loadDemoData } from './data.schema.ts'
import { demoAccounts, demoHouse } from './house.ts'
import { loadParties } from './directory/load-parties.ts'
import { loadClimate } from './investment/load-climate.ts'
import { loadClaims } from './investment/load-claims.ts'
import { loadInvestor } from './investment/load-investor.ts'
import { loadOffers } from './investment/load-offers.ts'
import { loadPapers } from './investment/load-papers.ts'
import { loadProjects } from './investment/load-projects.ts'
import { loadSites } from './investment/load-sites.ts'
import { inLoadOrder } from './load-order.ts'
import { tellStory } from './story.ts'

/** Fills a house that nobody has used yet with the demonstration; an interrupted run is taken up where it stopped. */
export async function loadDemo(start: Ctx, projectRoot: string): Promise<void> {
  const marks = await start.db.rows(sql<{ name: string }>`select name from platform.setting where name like 'demo\\_%'`)
  if (marks.some(({ name }) => name === 'demo_loaded')) return
  if (marks.length === 0 && (await inUse(start))) return
  const ctx = await loadCatalogue(start, projectRoot)
  await loadParties(ctx)
  await loadClimate(ctx, projectRoot)
  await loadSites(ctx, projectRoot)
  await loadProjects(ctx, projectRoot)
  await tellStory(ctx)
  await loadClaims(ctx)
  await loadPapers(ctx)
  await loadOffers(ctx, projectRoot)
  await loadInvestor(ctx)
  await ctx.db.inTransaction((tx) =>
    tx.run(sql`
    insert into platform.setting (name, value) values ('demo_loaded', ${json(true)}) on conflict do nothing`),
  )
}

// A house that people have set up is theirs, also when it is opened without DEMO=0 by mistake.
async function inUse({ db }: Ctx): Promise<boolean> {
  const found = await db.maybe(sql`
    select 1 from directory.account union all select 1 from showroom.maker union all select 1 from trade.inquiry limit 1`)
  return found !== undefined
}

/** The house, its goods and its accounts, without anything having happened yet. Gives the context of the demo house. */
export async function loadCatalogue(start: Ctx, projectRoot: string): Promise<Ctx> {
  await start.db.inTransaction(async (tx) => {
    await tx.run(sql`
      insert into platform.setting (name, value) values ('demo_begun', ${json(true)}) on conflict do nothing`)
    await saveHouse(tx, demoHouse)
  })
  const ctx: Ctx = { ...start, actor: system('demo'), house: demoHouse }
  const data = loadDemoData(path.join(projectRoot, 'demo/data'))
  for (const place of data.places) await savePlace(ctx, place)
  const known = new Set((await categories(ctx)).map((category) => category.slug))
  for (const category of data.categories.filter(({ slug }) => !known.has(slug))) {
    await createCategory(ctx, { names: category.names, hs: category.hs, position: category.position }, { slug: category.slug })
  }
  const makers = new Map<string, string>()
  for (const maker of data.makers) {
    const there = await makerBySlug(ctx, maker.slug)
    const { id } =
      there ?? (await createMaker(ctx, { ...maker, ...maker.contact, archived: false }, { slug: maker.slug, demo: true }))
    makers.set(maker.slug, id)
  }
  const ids = new Map((await categories(ctx)).map((category) => [category.slug, category.id]))
  for (const product of inLoadOrder(data.products, data.categories)) {
    await loadProduct(ctx, product.slug, inputOf(product, makers.get(product.maker)!, ids.get(product.category)!))
  }
  await openAccounts(ctx, makers.values().next().value!)
  return ctx
}

function inputOf(product: DemoProduct, makerId: string, categoryId: string) {
  const numbers = {
    leadTimeDays: String(product.leadTimeDays),
    shelfLifeMonths: product.shelfLifeMonths?.toString(),
  }
  return productInput.parse({
    ...product,
    ...numbers,
    price: product.price ?? undefined,
    makerId,
    categoryId,
  })
}

async function openAccounts(ctx: Ctx, makerId: string): Promise<void> {
  const there = await ctx.db.rows(sql<{ email: string }>`select email from directory.account`)
  for (const account of demoAccounts) {
    // The investor follows the projects: see load-investor.ts.
    if (account.role === 'investor' || there.some(({ email }) => email === account.email)) continue
    await createAccount(ctx, account.role === 'maker' ? { ...account, makerId } : account)
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { anonymous } from '../../src/kernel/actor.ts'
import { locales } from '../../src/kernel/locale.ts'
import { accountByEmail } from '../../src/modules/directory/index.ts'
import {
  addOfferFile,
  answerInterest,
  askAccess,
  askAccessSchema,
  createOffer,
  decideAccess,
  noteAccess,
  offerInput,
  sendInterest,
  sendInterestSchema,
  showOffer,
  stepOffer,
  takeInterest,
} from '../../src/modules/investment/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { demoAccounts } from '../house.ts'
import { demoPdf } from './demo-pdf.ts'

const data = z.object({
  offers: z.array(z.object({ slug: z.string(), files: z.array(z.string()), taken: z.boolean(), offer: offerInput })),
  interests: z.array(
    z.object({
      about: z.string(),
      kind: z.enum(['offer', 'site']),
      locale: z.enum(locales),
      hoursAgo: z.number(),
      answeredAfter: z.number().optional(),
      answer: z.string().optional(),
      form: z.record(z.string(), z.string()),
    }),
  ),
})
type Told = z.output<typeof data>['interests'][number]

const agreed = { consent: 'on', website: '' }

/** Invented offers with a document or two, who asked to read them, and who said that something is of interest. */
export async function loadOffers(ctx: Ctx, projectRoot: string): Promise<void> {
  if (await ctx.db.maybe(sql`select 1 from investment.offer`)) return
  const { offers, interests } = data.parse(
    JSON.parse(readFileSync(path.join(projectRoot, 'demo/investment/offers.json'), 'utf8')),
  )
  const people = demoAccounts.find(({ role }) => role === 'staff')!
  const staff = await accountByEmail(ctx.db, people.email)
  const house: Ctx = staff ? { ...ctx, actor: { kind: 'account', accountId: staff.id, name: people.name, role: 'staff' } } : ctx
  for (const { slug, files, taken, offer } of offers.toReversed()) {
    const { id } = await createOffer(house, offer, { slug, demo: true })
    for (const name of files) await addOfferFile(house, id, demoPdf(name))
    await stepOffer(house, id, { action: 'open', revision: 1 })
    await showOffer(house, id, { shown: true, revision: 2 })
    if (taken) await stepOffer(house, id, { action: 'take', revision: 3 })
  }
  for (const told of interests) await tell(house, told)
  await letIn(house)
}

async function tell(house: Ctx, told: Told): Promise<void> {
  const at = (hours: number): Ctx => ({ ...house, now: house.now.subtract({ hours }) })
  const table = told.kind === 'offer' ? sql`investment.offer` : sql`investment.site`
  const { id } = await house.db.one(sql<{ id: string }>`select id from ${table} where slug = ${told.about}`)
  const form = sendInterestSchema.parse({
    ...agreed,
    ...told.form,
    consentVersion: house.house.consentVersion,
    kind: told.kind,
    id,
  })
  const sent = await sendInterest({ ...at(told.hoursAgo), actor: anonymous, locale: told.locale }, form, 'demo', true)
  if (told.answeredAfter === undefined || told.answer === undefined) return
  const then = at(told.hoursAgo - told.answeredAfter)
  if (then.actor.kind === 'account') await takeInterest(then, sent.id, null)
  await answerInterest(then, sent.id, { body: told.answer, revision: then.actor.kind === 'account' ? 2 : 1 })
}

// One who was let in and has read, one who waits.
async function letIn(house: Ctx): Promise<void> {
  const found = await house.db.rows(sql<{ id: string; slug: string; fileId: string }>`
    select o.id, o.slug, f.id as "fileId" from investment.offer o join investment.offer_file f on f.offer_id = o.id
    where o.slug in ('tomato-paste-aseptic', 'cotton-yarn-spinning-mill') order by o.slug, f.added_at`)
  const ask = (offerId: string, locale: Ctx['locale'], hours: number, form: object) =>
    askAccess(
      { ...house, actor: anonymous, locale, now: house.now.subtract({ hours }) },
      { ...askAccessSchema.parse({ ...agreed, consentVersion: house.house.consentVersion, ...form }), offerId },
      'demo',
      true,
    )
  const [cotton, tomato] = ['cotton-yarn-spinning-mill', 'tomato-paste-aseptic'].map((slug) =>
    found.find((row) => row.slug === slug),
  )
  if (!cotton || !tomato) return
  const requestId = await ask(tomato.id, 'ru', 29, {
    name: 'Отдел развития',
    company: 'ООО «Демо-Агро»',
    email: 'agro@example.com',
    reason: 'Производим консервы, изучаем долю в переработке.',
  })
  const granted = await decideAccess(
    { ...house, now: house.now.subtract({ hours: 8 }) },
    { requestId, decision: 'grant', note: '' },
  )
  await noteAccess({ ...house, now: house.now.subtract({ hours: 6 }) }, granted, null)
  await noteAccess({ ...house, now: house.now.subtract({ hours: 5 }) }, granted, tomato.fileId)
  await ask(cotton.id, 'zh-Hans', 4, {
    name: '投资部',
    company: '示范纺织有限公司（演示）',
    email: 'textile@example.com',
    reason: '我公司从事棉纱贸易，拟参股建厂，申请查阅可研报告。',
  })
}

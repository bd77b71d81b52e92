import type { Actor } from '../../src/kernel/actor.ts'
import { accountByEmail, createAccount } from '../../src/modules/directory/index.ts'
import {
  answerInterest,
  askAccess,
  askAccessSchema,
  attachPaper,
  changeProfileSchema,
  decideAccess,
  reportTrouble,
  saveOwnProfile,
  sendInterest,
  sendInterestSchema,
  startCase,
} from '../../src/modules/investment/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { demoAccounts } from '../house.ts'
import { demoPdf } from './demo-pdf.ts'

const company = 'Demo Huasheng Textile Co., Ltd'
const agreed = { consent: 'on', website: '' }

/** An invented investor who signs in: two projects, a paper each, a plot with its procedure, a question and a trouble. */
export async function loadInvestor(ctx: Ctx): Promise<void> {
  const { email, name, password, locale } = demoAccounts.find(({ role }) => role === 'investor')!
  if (await accountByEmail(ctx.db, email)) return
  const party = await ctx.db.maybe(sql<{ id: string }>`
    select id from directory.party where names ->> 'en' = ${company} and demo and current_id = id`)
  if (!party) return
  const accountId = await createAccount(ctx, { email, name, password, locale, role: 'investor', partyId: party.id })
  const actor: Actor = { kind: 'account', accountId, name, role: 'investor', partyId: party.id }
  const projects = await ctx.db.rows(sql<{ id: string; stage: string }>`
    select p.id, p.stage from investment.project p join investment.project_party pp on pp.project_id = p.id
    where pp.party_id = ${party.id} and pp.role = 'investor' order by p.created_at`)
  for (const { id } of projects)
    await attachPaper(ctx, { projectId: id, file: demoPdf('demo-agreement'), name: 'demo-agreement.pdf', shared: true })
  await applyForPlot(ctx, projects)
  await ask({ ...ctx, actor, locale }, ctx, email)
  const builds = projects.find(({ stage }) => stage === 'building')
  if (builds) {
    const body = '首批设备已到口岸，申请的进口关税减免尚未批复，请协助确认所需文件。'
    await reportTrouble({ ...ctx, actor, now: ctx.now.subtract({ hours: 52 }) }, { projectId: builds.id, agency: '海关', body })
  }
}

async function applyForPlot(ctx: Ctx, projects: readonly { readonly id: string }[]): Promise<void> {
  const held = await ctx.db.maybe(sql<{ projectId: string; plotId: string; procedureId: string }>`
    select c.project_id as "projectId", c.plot_id as "plotId", p.id as "procedureId"
    from investment.plot_claim c, investment.procedure p
    where c.project_id = any(${projects.map(({ id }) => id)}::uuid[]) and p.slug = 'industrial-plot' limit 1`)
  if (held) await startCase({ ...ctx, now: ctx.now.subtract({ hours: 72 }) }, held)
}

/** What the investor looks for, a question that was answered, and the documents of an offer, opened to the investor. */
async function ask(investor: Ctx, house: Ctx, email: string): Promise<void> {
  const wanted = { sectorCode: 'textile', money: '20000000', moneyCurrency: 'USD', areaHa: '4', powerMw: '3' }
  await saveOwnProfile(investor, changeProfileSchema.parse({ ...wanted, revision: '0' }))
  const offer = await house.db.maybe(
    sql<{ id: string }>`select id from investment.offer where slug = 'cotton-yarn-spinning-mill'`,
  )
  if (!offer) return
  const form = {
    ...agreed,
    name: '国际合作部',
    company: '演示华盛纺织有限公司',
    email,
    consentVersion: house.house.consentVersion,
  }
  const at = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: ctx.now.subtract({ hours }) })
  const interest = sendInterestSchema.parse({ ...form, ...wanted, kind: 'offer', id: offer.id, question: '是否可分两期投资？' })
  const sent = await sendInterest(at(investor, 30), interest, 'demo', true)
  await answerInterest(at(house, 26), sent.id, { body: '可以，两期之间最长间隔为18个月。', revision: 1 })
  const access = askAccessSchema.parse({ ...form, reason: '评估二期扩建方案，申请查阅可研报告。' })
  const requestId = await askAccess(at(investor, 24), { ...access, offerId: offer.id }, 'demo', true)
  await decideAccess(at(house, 20), { requestId, decision: 'grant', note: '' })
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { accountByEmail, saveParty } from '../../src/modules/directory/index.ts'
import {
  addCheck,
  addFigure,
  addFigureSchema,
  addParty,
  addTask,
  closeTrouble,
  createProject,
  finishTask,
  moveProject,
  noteMeeting,
  openTrouble,
  projectById,
  publishProject,
  savePost,
  saveSector,
  setOfficer,
} from '../../src/modules/investment/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { type Ctx, today } from '../../src/platform/context.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { demoAccounts } from '../house.ts'
import { type DemoProject, projectsData } from './projects.schema.ts'

/** Sectors, posts, and projects in every stage: public facts of December 2024, and invented ones that are marked so. */
export async function loadProjects(ctx: Ctx, projectRoot: string): Promise<void> {
  if (await ctx.db.maybe(sql`select 1 from investment.project`)) return
  const data = projectsData.parse(JSON.parse(readFileSync(path.join(projectRoot, 'demo/investment/projects.json'), 'utf8')))
  for (const [position, { code, names }] of data.sectors.entries())
    await saveSector(ctx, { code, names, position, archived: false })
  const posts = new Map<number, string>()
  for (const { rank, from, names } of data.posts)
    posts.set(rank, await savePost(ctx, { id: null, names, from, currency: 'USD', rank }))
  const staff = await accountOf(ctx, 'staff')
  const admin = await accountOf(ctx, 'admin')
  if (staff) await setOfficer(ctx, { accountId: staff, postId: posts.get(2) ?? null })
  if (admin) await setOfficer(ctx, { accountId: admin, postId: posts.get(3) ?? null })
  const parties = new Map<string, string>()
  for (const { key, ...party } of data.parties) parties.set(key, (await saveParty(ctx, { ...party, demo: true })).id)
  const { name } = demoAccounts.find(({ role }) => role === 'staff')!
  const actor: Actor = staff ? { kind: 'account', accountId: staff, name, role: 'staff' } : ctx.actor
  for (const project of data.projects) await tell({ ...ctx, actor }, project, parties, { staff, admin })
}

async function accountOf(ctx: Ctx, role: 'staff' | 'admin'): Promise<string | null> {
  return (await accountByEmail(ctx.db, demoAccounts.find((each) => each.role === role)!.email))?.id ?? null
}

type People = Readonly<Record<'staff' | 'admin', string | null>>

async function tell(ctx: Ctx, told: DemoProject, parties: ReadonlyMap<string, string>, people: People): Promise<void> {
  const dayOf = ({ daysAgo, on }: { daysAgo?: number | undefined; on?: string | undefined }) =>
    on === undefined ? today(ctx).subtract({ days: daysAgo ?? 0 }) : Temporal.PlainDate.from(on)
  const at = (day: Temporal.PlainDate): Ctx => ({
    ...ctx,
    now: day.toZonedDateTime({ timeZone: ctx.house.timeZone, plainTime: '10:00' }).toInstant(),
  })
  const [first, ...later] = told.stages
  const large = told.figures.filter(({ kind }) => kind === 'money_planned').length > 1
  const begun = at(dayOf(first!))
  const { id } = await createProject(
    begun,
    {
      title: told.title,
      summary: told.summary,
      sectorCode: told.sector,
      districtSlug: told.district,
      plotId: null,
      country: told.country,
      responsibleId: told.demo ? (large ? people.admin : people.staff) : null,
      nextStep: told.nextStep?.text ?? '',
      nextStepOn: told.nextStep && today(ctx).add({ days: told.nextStep.inDays }),
      stage: first!.stage === 'paused' || first!.stage === 'dropped' ? undefined : first!.stage,
      since: dayOf(first!),
    },
    { demo: told.demo },
  )
  for (const { party, role } of told.parties)
    await addParty(begun, { projectId: id, partyId: parties.get(party)!, role, note: '' })
  for (const { stage, reason, dropReason, ...when } of later) {
    const { revision } = await projectById(ctx, id)
    const since = dayOf(when)
    await moveProject(at(since), { projectId: id, to: stage, since, reason: reason ?? '', dropReason, revision })
  }
  await tellFigures(ctx, id, told, dayOf, at)
  await tellWork(begun, id, told, at, people, today(ctx))
  if (told.published)
    await publishProject(ctx, { projectId: id, published: true, revision: (await projectById(ctx, id)).revision })
  await tellTalks(ctx, id, told, parties, at)
}

type DayOf = (when: { daysAgo?: number | undefined; on?: string | undefined }) => Temporal.PlainDate
type At = (day: Temporal.PlainDate) => Ctx

async function tellFigures(ctx: Ctx, projectId: string, told: DemoProject, dayOf: DayOf, at: At): Promise<void> {
  for (const { yearOffset, daysAgo, on, perYear, ...figure } of told.figures) {
    const asOf = dayOf({ daysAgo, on })
    const year = yearOffset === undefined ? undefined : String(today(ctx).year + yearOffset)
    const typed = { ...figure, year, asOf: asOf.toString(), jobs: figure.jobs?.toString(), perYear: perYear ? 'on' : undefined }
    await addFigure(at(asOf), { ...addFigureSchema.parse(typed), projectId })
  }
}

async function tellWork(
  begun: Ctx,
  projectId: string,
  told: DemoProject,
  at: At,
  people: People,
  day: Temporal.PlainDate,
): Promise<void> {
  for (const { title, side, dueInDays, doneDaysAgo } of told.tasks) {
    const dueOn = day.add({ days: dueInDays })
    const ownerId = side === 'house' ? people.staff : null
    const taskId = await addTask(begun, { projectId, title, side, ownerId, ownerName: '', dueOn, shared: true })
    if (doneDaysAgo === undefined) continue
    const doneOn = day.subtract({ days: doneDaysAgo })
    await finishTask(at(doneOn), { projectId, taskId, revision: 1, doneOn, note: '' })
  }
}

async function tellTalks(
  ctx: Ctx,
  projectId: string,
  told: DemoProject,
  parties: ReadonlyMap<string, string>,
  at: At,
): Promise<void> {
  const ago = (days: number) => today(ctx).subtract({ days })
  for (const { daysAgo, ...meeting } of told.meetings)
    await noteMeeting(at(ago(daysAgo)), { ...meeting, projectId, heldOn: ago(daysAgo) })
  for (const { daysAgo, party, ...check } of told.checks) {
    const partyId = parties.get(party) ?? null
    await addCheck(at(ago(daysAgo)), { ...check, projectId, partyId, partnerName: '', checkedOn: ago(daysAgo) })
  }
  for (const { daysAgo, closedDaysAgo, outcome, answer, agency, body } of told.troubles) {
    const opened = { projectId, agency, body, reportedBy: 'investor' as const, openedOn: ago(daysAgo) }
    const troubleId = await openTrouble(at(ago(daysAgo)), opened)
    if (closedDaysAgo === undefined || !outcome) continue
    const closedOn = ago(closedDaysAgo)
    await closeTrouble(at(closedOn), { projectId, troubleId, revision: 1, outcome, answer: answer ?? '', closedOn })
  }
}

import { accountByEmail, saveParty } from '../../src/modules/directory/index.ts'
import {
  addEvidence,
  draftMemorandum,
  givePartnerLink,
  keepCommitment,
  makeCommitment,
  memorandumById,
  publishMemorandum,
  sayOfFigure,
  setEscalation,
  signMemorandum,
} from '../../src/modules/investment/index.ts'
import type { LocalizedText } from '../../src/kernel/localized-text.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { demoAccounts } from '../house.ts'
import { disputes, kinds, posts, promises, type Promised, signatories } from './paper-words.ts'

interface Subject {
  readonly id: string
  readonly title: LocalizedText
  readonly stage: string
  readonly published: boolean
  readonly investor: string
  /** The day on which it came to a memorandum or further. */
  readonly signedOn: Temporal.PlainDate
  readonly planned: string | null
  readonly currency: 'USD' | 'CNY' | null
  readonly jobs: number | null
}

const built = ['trial', 'commissioned', 'full']
const building = ['land', 'financing', 'building', ...built]

/** What the demonstration's projects signed, what each side promised in it, and what the partners say to the figures. */
export async function loadPapers(ctx: Ctx): Promise<void> {
  if (await ctx.db.maybe(sql`select 1 from investment.memorandum`)) return
  const staff = await accountByEmail(ctx.db, demoAccounts.find(({ role }) => role === 'staff')!.email)
  await setEscalation(ctx, { steps: posts.map(({ afterDays, post }) => ({ afterDays, post, accountId: '' })) })
  const home = await saveParty(ctx, { kind: 'agency', names: kinds.department, country: 'UZ', demo: true })
  for (const [index, subject] of (await subjects(ctx)).entries()) await tell(ctx, subject, home.id, staff?.id, index)
  await speakForPartners(ctx)
}

function subjects({ db }: Ctx): Promise<Subject[]> {
  return db.rows(sql<Subject>`
    select p.id, p.title, p.stage, p.published, part.party_id as investor, entered.since as "signedOn", money.planned::text as planned,
      money.currency, jobs.jobs
    from investment.project p
    join lateral (select party_id from investment.project_party where project_id = p.id and role = 'investor'
      order by added_at, id limit 1) part on true
    join lateral (select min(since) as since from investment.project_stage where project_id = p.id
      and to_stage not in ('contact', 'talks', 'paused', 'dropped')) entered on entered.since is not null
    left join lateral (select currency, sum(amount_minor) / 100 as planned from investment.standing_figure
      where project_id = p.id and kind = 'money_planned' group by currency order by 2 desc limit 1) money on true
    left join lateral (select jobs from investment.standing_figure where project_id = p.id and kind = 'jobs_planned'
      order by as_of desc limit 1) jobs on true
    where p.demo order by entered.since, p.number`)
}

async function tell(ctx: Ctx, subject: Subject, home: string, ownerId: string | undefined, index: number): Promise<void> {
  const at = (day: Temporal.PlainDate): Ctx => ({
    ...ctx,
    now: day.toZonedDateTime({ timeZone: ctx.house.timeZone, plainTime: '10:00' }).toInstant(),
  })
  const agreed = building.includes(subject.stage) || subject.stage === 'agreement'
  const kind = agreed ? 'agreement' : 'memorandum'
  const signing = at(subject.signedOn)
  const draft = await draftMemorandum(signing, {
    kind,
    title: titled(kinds[kind], subject.title),
    projectId: subject.id,
    place: '',
    validUntil: undefined,
    languages: ['uz', 'zh-Hans'],
    parties: [
      { partyId: home, side: 'home', signatoryPost: signatories.home },
      { partyId: subject.investor, side: 'partner', signatoryPost: signatories.partner },
    ],
    demo: true,
  })
  await signMemorandum(signing, { memorandumId: draft.id, signedOn: subject.signedOn, revision: draft.revision })
  for (const promise of promisesOf(subject)) await promised(at, subject, draft.id, promise, ownerId, ctx.now)
  if (subject.published && index % 3 !== 2) {
    const { revision } = await memorandumById(ctx, draft.id)
    await publishMemorandum(ctx, { memorandumId: draft.id, published: true, revision })
  }
}

function promisesOf({ planned, jobs }: Subject): readonly Promised[] {
  return promises.filter(({ measure }) => (measure !== 'money' || planned !== null) && (measure !== 'jobs' || jobs !== null))
}

async function promised(
  at: (day: Temporal.PlainDate) => Ctx,
  subject: Subject,
  memorandumId: string,
  promise: Promised,
  ownerId: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const dueOn = subject.signedOn.add({ days: promise.afterDays })
  const made = await makeCommitment(at(subject.signedOn), {
    memorandumId,
    side: promise.side,
    texts: promise.texts,
    measure: promise.measure,
    amount: promise.measure === 'money' ? subject.planned! : undefined,
    currency: promise.measure === 'money' ? subject.currency! : undefined,
    quantity: promise.measure === 'jobs' ? String(subject.jobs) : undefined,
    unit: undefined,
    ownerId,
    dueOn,
  })
  const kept = promise.keptIn === 'building' ? building.includes(subject.stage) : built.includes(subject.stage)
  const closedOn = dueOn.subtract({ days: 6 })
  const past = closedOn.toZonedDateTime('UTC').toInstant()
  if (!kept || Temporal.Instant.compare(past, now) > 0) return
  await addEvidence(at(closedOn), {
    commitmentId: made.id,
    day: closedOn,
    note: promise.evidence,
    link: undefined,
    file: undefined,
  })
  await keepCommitment(at(closedOn), { commitmentId: made.id, closedOn, note: '', revision: made.revision })
}

/** `Memorandum of understanding: {title}` in each language that the project is written in. */
function titled(kind: LocalizedText, title: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(title).flatMap(([tag, words]) => {
      const before = kind[tag as keyof LocalizedText]
      return before && words ? [[tag, tag === 'zh-Hans' ? `${before}：${words}` : `${before}: ${words}`]] : []
    }),
  )
}

/** The investors of the demonstration open their links: most confirm what was paid in, one disputes a figure. */
async function speakForPartners(ctx: Ctx): Promise<void> {
  const figures = await ctx.db.rows(sql<{ id: string; projectId: string; partyId: string; kind: string }>`
    select f.id, f.project_id as "projectId", part.party_id as "partyId", f.kind
    from investment.standing_figure f join investment.project p on p.id = f.project_id
    join lateral (select party_id from investment.project_party where project_id = p.id and role = 'investor'
      order by added_at, id limit 1) part on true
    where p.demo and f.kind in ('money_paid', 'jobs_filled', 'capacity_reached') order by f.project_id, f.as_of, f.id`)
  for (const [projectId, own] of Map.groupBy(figures, (figure) => figure.projectId)) {
    const { partyId } = own[0]!
    const link = await givePartnerLink(ctx, { projectId, partyId, label: '', locale: 'zh-Hans', email: '' })
    const partner: Ctx = { ...ctx, actor: { kind: 'partner', linkId: link.id, projectId, name: '' } }
    for (const [index, { id, kind }] of own.entries()) {
      if (index % 4 === 3) continue
      const disputed = kind === 'jobs_filled' && index % 4 === 1
      await sayOfFigure(partner, { figureId: id, word: disputed ? 'disputed' : 'confirmed', comment: disputed ? disputes : '' })
    }
  }
}

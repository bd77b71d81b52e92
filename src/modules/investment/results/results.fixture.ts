import { system } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { saveParty } from '../../directory/index.ts'
import { addEvidence } from '../memoranda/add-evidence.ts'
import { keepCommitment, waiveCommitment } from '../memoranda/close-commitment.ts'
import { lapseMemoranda, replaceMemorandum } from '../memoranda/end-memorandum.ts'
import { makeCommitment } from '../memoranda/make-commitment.ts'
import { memorandumById } from '../memoranda/memorandum.queries.ts'
import { draftMemorandum } from '../memoranda/save-memorandum.ts'
import { signMemorandum } from '../memoranda/sign-memorandum.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import type { AddFigure } from '../projects/figure/figure.schema.ts'
import { addParty } from '../projects/party/add-party.ts'
import type { ProjectsWorld } from '../projects/projects.fixture.ts'
import { moveProject } from '../projects/stage/move-project.ts'
import { reachable } from '../projects/stage/stage.ts'

export const lastDay = '2026-06-01'

let world: ProjectsWorld

// The same walk every time: a small generator of our own, so that a failure can be looked at again.
let state = 7
const draw = (below: number) => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
const one = <T>(of: readonly T[]): T => of[draw(of.length)]!

/** Forty projects moved, paid for, promised and disputed at random, each by the verbs alone. */
export async function fillResults(given: ProjectsWorld): Promise<void> {
  world = given
  state = 7
  const parties = []
  for (const name of ['North Steel', 'Jade Textile', 'Delta Energy']) {
    parties.push((await saveParty(world.ctx, { kind: 'company', names: { en: name }, country: 'CN', demo: true })).id)
  }
  const home = (await saveParty(world.ctx, { kind: 'agency', names: { en: 'The region' }, country: 'UZ', demo: true })).id
  for (let index = 0; index < 40; index += 1) {
    const opened = Temporal.PlainDate.from('2024-01-10').add({ days: draw(300) })
    const project = await world.open({ sectorCode: one(['power', 'textile']), country: one(['CN', 'TR', null]) }, String(opened))
    const investor = one(parties)
    await addParty(world.ctx, { projectId: project.id, partyId: investor, role: 'investor', note: '' })
    let { stage, stoppedAt, revision } = project
    let day = opened
    for (let step = draw(8); step > 0; step -= 1) {
      day = day.add({ days: 5 + draw(40) })
      const to = one(reachable({ stage, stoppedAt }))
      const moved = await moveProject(world.on(String(day)), {
        projectId: project.id,
        to,
        since: day,
        reason: 'as it went',
        dropReason: to === 'dropped' ? 'market' : undefined,
        revision,
      } as never)
      ;({ stage, stoppedAt, revision } = moved as never)
    }
    await figures(project.id)
    await paper(project.id, investor, home, opened)
  }
  await lapseMemoranda({ ...world.on(lastDay), actor: system('clock') })
}

async function figures(projectId: string): Promise<void> {
  const stated = async (figure: object) =>
    addFigure(world.ctx, { projectId, source: '', replaces: null, asOf: undefined, ...figure } as AddFigure)
  for (let count = draw(5); count > 0; count -= 1) {
    const kind = one(['money_planned', 'money_paid'] as const)
    const money = { kind, year: 2024 + draw(3), currency: one(['USD', 'CNY']), amount: `${1 + draw(9_000_000)}.${10 + draw(80)}` }
    const id = await stated(money)
    if (draw(3) === 0) await stated({ ...money, amount: '77.00', replaces: id })
  }
  for (let count = draw(4); count > 0; count -= 1) {
    const asOf = Temporal.PlainDate.from('2026-01-01').add({ days: draw(37) * 4 + count })
    await stated({ kind: one(['jobs_planned', 'jobs_filled']), jobs: draw(500), asOf })
  }
}

async function paper(projectId: string, partner: string, home: string, opened: Temporal.PlainDate): Promise<void> {
  const at = (days: number): Ctx => world.on(String(opened.add({ days })))
  const signed = async (days: number) => {
    const draft = await draftMemorandum(at(days), {
      kind: 'memorandum',
      title: { en: 'Paper' },
      projectId: draw(5) === 0 ? undefined : projectId,
      place: '',
      validUntil: draw(3) === 0 ? opened.add({ days: 300 }) : undefined,
      languages: [],
      parties: [
        { partyId: home, side: 'home', signatoryPost: '' },
        { partyId: partner, side: 'partner', signatoryPost: '' },
      ],
    })
    if (draw(6) === 0) return draft
    await signMemorandum(at(days), { memorandumId: draft.id, signedOn: opened.add({ days }), revision: draft.revision })
    return memorandumById(at(days), draft.id)
  }
  const first = await signed(3)
  for (let count = draw(4); count > 0; count -= 1) {
    const measure = one(['task', 'money', 'jobs'] as const)
    const made = await makeCommitment(at(4), {
      memorandumId: first.id,
      side: one(['home', 'partner'] as const),
      texts: { en: 'A promise' },
      measure,
      amount: `${1 + draw(5_000_000)}`,
      currency: one(['USD', 'CNY']),
      quantity: `${1 + draw(300)}`,
      unit: undefined,
      ownerId: undefined,
      dueOn: opened.add({ days: 30 + draw(600) }),
    })
    const end = draw(4)
    if (end > 1 || first.state === 'draft') continue
    await addEvidence(at(5), {
      commitmentId: made.id,
      day: opened.add({ days: 5 }),
      note: 'seen',
      link: undefined,
      file: undefined,
    })
    const closing = { commitmentId: made.id, revision: made.revision }
    if (end === 0) await keepCommitment(at(6), { ...closing, closedOn: opened.add({ days: 6 }), note: '' })
    else await waiveCommitment(at(6), { ...closing, reason: 'both agreed' })
  }
  if (draw(3) > 0 || first.state !== 'in_force') return
  const newer = await signed(20)
  if (newer.state !== 'in_force') return
  await replaceMemorandum(at(21), { memorandumId: first.id, by: newer.id, revision: first.revision })
}

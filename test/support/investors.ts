import { accountByEmail, createAccount } from '../../src/modules/directory/index.ts'
import { addFigure, addFigureSchema, attachPaper } from '../../src/modules/investment/index.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { type Caller, demoAccount } from './caller.ts'
import type { TestHouse } from './house.ts'

/** An investor who signed in, with one project, a figure in it that nobody has spoken to, and a paper that is shared. */
export interface InvestorSide {
  readonly caller: Caller
  readonly partyId: string
  readonly projectId: string
  readonly number: string
  readonly title: string
  readonly figureId: string
  readonly paperId: string
  /** A paper of the same project that the house keeps to itself. */
  readonly keptId: string
}

export interface Investors {
  readonly ours: InvestorSide
  readonly theirs: InvestorSide
}

const other = { email: 'other-investor@example.com', password: 'other-investor-2026', name: 'Boshqa investor' }

type SignIn = (account: { email: string; password: string }) => Promise<Caller>

/** The demonstration's investor, and one of another company. */
export async function openInvestors(house: TestHouse, signedIn: SignIn): Promise<Investors> {
  const ctx = await house.ctx()
  const mine = demoAccount('investor')
  const account = await accountByEmail(house.db, mine.email)
  if (!account?.partyId) throw new Error('the demonstration has no investor')
  const stranger = await house.db.one(sql<{ id: string }>`
    select pp.party_id as id from investment.project_party pp join investment.project p on p.id = pp.project_id
    where pp.role = 'investor' and p.stage = 'trial' and pp.party_id <> ${account.partyId} order by p.number limit 1`)
  await createAccount(ctx, { ...other, role: 'investor', partyId: stranger.id })
  const side = async (partyId: string, caller: Caller): Promise<InvestorSide> => {
    const project = await house.db.one(sql<{ id: string; number: string; title: string }>`
      select p.id, p.number, p.title ->> 'en' as title from investment.project p join investment.project_party pp on pp.project_id = p.id
      where pp.party_id = ${partyId} and pp.role = 'investor' order by p.created_at limit 1`)
    const jobs = addFigureSchema.parse({ kind: 'jobs_filled', jobs: '77', asOf: '2026-01-31', source: 'Staff list' })
    const figureId = await addFigure(ctx, { ...jobs, projectId: project.id })
    const paper = (name: string, shared: boolean) =>
      attachPaper(ctx, {
        projectId: project.id,
        file: new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], name),
        name,
        shared,
      })
    const [paperId, keptId] = [await paper(`${project.number}.pdf`, true), await paper(`kept-${project.number}.pdf`, false)]
    return { caller, partyId, projectId: project.id, number: project.number, title: project.title, figureId, paperId, keptId }
  }
  return {
    ours: await side(account.partyId, await signedIn(mine)),
    theirs: await side(stranger.id, await signedIn(other)),
  }
}

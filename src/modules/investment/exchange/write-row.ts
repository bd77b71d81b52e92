import { detectLanguage } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { saveParty } from '../../directory/index.ts'
import { draftMemorandum } from '../memoranda/save-memorandum.ts'
import { signMemorandum } from '../memoranda/sign-memorandum.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import { addParty } from '../projects/party/add-party.ts'
import { addPlot } from '../plots/save-plot.ts'
import { createProject } from '../projects/project/create-project.ts'
import { createSite } from '../sites/save-site.ts'
import type { CheckedRow } from './check-table.ts'
import { findParty, newPartyKind } from './find-party.ts'

/** What a row became. */
export interface Written {
  readonly row: number
  readonly id: string
  readonly number: string
}

/** Makes of a row what it says, by the same verbs as the forms; gives what it became. Errors: those of the verbs. */
export async function writeRow(ctx: Ctx, { of, projectId }: CheckedRow): Promise<Written> {
  if (of.kind === 'sites') {
    const { id, slug } = await createSite(ctx, of.site, of.number === '' ? {} : { slug: of.number })
    return { row: of.row, id, number: slug }
  }
  if (of.kind === 'plots') return { row: of.row, id: await addPlot(ctx, of.site.id, of.plot), number: of.number }
  if (of.kind === 'projects') {
    const { id, number } = await createProject(ctx, of.project)
    for (const figure of of.figures) await addFigure(ctx, { ...figure, projectId: id })
    const taken = new Set<string>()
    for (const { name, role } of of.parties) {
      const partyId = await partyOf(ctx, name, role === 'investor' ? of.project.country : null)
      if (taken.has(`${partyId} ${role}`)) continue
      taken.add(`${partyId} ${role}`)
      await addParty(ctx, { projectId: id, partyId, role, note: '' })
    }
    return { row: of.row, id, number }
  }
  const parties = []
  for (const { name, side, signatoryPost } of of.parties)
    parties.push({ partyId: await partyOf(ctx, name, null), side, signatoryPost })
  const { id, number, revision } = await draftMemorandum(ctx, { ...of.paper, projectId, parties })
  if (of.signedOn) await signMemorandum(ctx, { memorandumId: id, signedOn: of.signedOn, revision })
  return { row: of.row, id, number }
}

// Asked anew, since a row above may have made the party.
async function partyOf(ctx: Ctx, name: string, country: string | null): Promise<string> {
  const { known } = await findParty(ctx.db, name)
  if (known) return known.id
  const names = { [detectLanguage(name) ?? ctx.locale]: name }
  return (await saveParty(ctx, { kind: newPartyKind(name), names, ...(country ? { country } : {}) })).id
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { ownMaker } from '../access.ts'
import type { MakerInput } from '../maker/save-maker.ts'
import { type Facts, liveMakerFacts, patchBetween, patched, split, spread } from './facts.ts'
import type { Proposed } from './propose-product.ts'
import { openWish, saveWish } from './save-wish.ts'
import { standingMakers } from './standing.ts'
import { writeLiveMaker } from './write-live.ts'

export interface ProposeProfile {
  /** Of the maker as the form showed it. */
  readonly revision: number
  readonly input: Omit<MakerInput, 'archived'>
}

/** A maker corrects the own profile: the contact goes live, the rest waits for staff. A conflict when it was changed since. */
export async function proposeProfile(ctx: Ctx, { revision, input }: ProposeProfile): Promise<Proposed> {
  const makerId = ownMaker(ctx)
  return transact(ctx, async (tx) => {
    const there = (await standingMakers(tx, [makerId], true)).get(makerId)
    if (!there) throw new AppError('not_found', 'not_found')
    if (there.revision !== revision) throw new AppError('changed_meanwhile', 'conflict')
    const open = await openWish(tx, makerId, { kind: 'profile' })
    const wanted = factsOf(input)
    const { live } = split(patchBetween(there.facts, wanted), liveMakerFacts)
    await writeLiveMaker(tx, ctx, makerId, live)
    const touched = Object.keys(live).length > 0
    const base = { revision: revision + (touched ? 1 : 0), facts: patched(there.facts, live) }
    return {
      live: Object.keys(live),
      outcome: await saveWish(tx, ctx, { makerId, subject: { kind: 'profile' }, open, base, wanted }),
    }
  })
}

function factsOf({ names, description, place, founded, employees, certificates, phone, email }: ProposeProfile['input']): Facts {
  const single = { place: place ?? null, founded: founded ?? null, employees: employees ?? null, phone, email }
  return { ...single, certificates: certificates.toSorted(), ...spread('names', names), ...spread('description', description) }
}

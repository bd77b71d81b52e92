import type { Ctx } from '../../../../platform/context.ts'
import { takeParty } from '../../../directory/index.ts'
import { allow } from '../../access.ts'
import { addParty } from './add-party.ts'
import type { ChooseAndAdd } from './party.schema.ts'

/** Puts whom a name means to a project; a name that nobody bears becomes a party. Errors: those of `takeParty` and `addParty`. */
export async function chooseAndAdd(ctx: Ctx, { partner, kind, ...input }: ChooseAndAdd): Promise<string> {
  allow(ctx, 'investment.write')
  const partyId = await takeParty(ctx, { field: 'partner', kind, choice: partner, required: true })
  return addParty(ctx, { ...input, partyId: partyId! })
}

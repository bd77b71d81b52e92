import type { Locale } from '../../../../kernel/locale.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { keepParty } from '../../../directory/index.ts'
import { allow } from '../../access.ts'
import { putParty } from './add-party.ts'
import type { AddNewParty } from './party.schema.ts'

/** Puts a company that the directory does not know yet into it and to a project. Errors: those of both. */
export async function addNewParty(ctx: Ctx, input: AddNewParty): Promise<string> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const { id } = await keepParty(tx, ctx, {
      kind: input.kind,
      names: { [languageOf(input.name, ctx.locale)]: input.name },
      country: input.country,
      registryNumber: input.registryNumber,
    })
    return putParty(tx, ctx, { projectId: input.projectId, partyId: id, role: input.role, note: '' })
  })
}

// A name says by its script in which language it is: the reader's own where that fits.
function languageOf(name: string, reader: Locale): Locale {
  if (/\p{Script=Han}/u.test(name)) return 'zh-Hans'
  if (/\p{Script=Cyrillic}/u.test(name)) return reader === 'uz-Cyrl' ? reader : 'ru'
  return reader === 'uz' ? reader : 'en'
}

import type { Actor } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { accountById, partyById } from '../../directory/index.ts'

/** The party that an investor who signed in speaks for; null for everyone else. */
export const partyOf = (actor: Actor): string | null => (actor.kind === 'account' ? (actor.partyId ?? null) : null)

/** What the house knows of an investor who signed in, so that no form asks for it again; empty for everyone else. */
export async function knownContact({ db, actor, locale }: Pick<Ctx, 'db' | 'actor' | 'locale'>): Promise<FormValues> {
  const partyId = partyOf(actor)
  if (partyId === null || actor.kind !== 'account') return {}
  const [account, party] = await Promise.all([accountById(db, actor.accountId), partyById(db, partyId)])
  return { name: actor.name, company: wordsFor(party?.names ?? {}, locale), email: account?.email ?? '' }
}

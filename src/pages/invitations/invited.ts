import { AppError } from '../../kernel/errors.ts'
import { isId } from '../../kernel/id.ts'
import type { LocalizedText } from '../../kernel/localized-text.ts'
import { type Host, type Invitation, partyById, partyTexts } from '../../modules/directory/index.ts'
import { makerById } from '../../modules/showroom/index.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Exchange } from '../../platform/http/route.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { invitationsTexts } from './invitations-texts.ts'

/** Whom people are invited for: a maker, or a party that invests. */
export interface Invited {
  readonly kind: 'maker' | 'investor'
  readonly host: Host
  readonly name: string
  /** The page of the house about it, and the list that it stands in, below the language. */
  readonly path: string
  readonly list: { readonly path: string; readonly label: string }
}

export async function invitedMaker(ctx: Ctx, id: string): Promise<Invited | undefined> {
  const maker = await makerById(ctx, id)
  return maker && { kind: 'maker', host: { makerId: maker.id }, name: nameOf(ctx, maker), ...at(ctx, 'maker', maker.id) }
}

export async function invitedParty(ctx: Ctx, id: string): Promise<Invited | undefined> {
  const party = await partyById(ctx.db, id)
  if (!party || party.kind === 'place') return undefined
  return { kind: 'investor', host: { partyId: party.id }, name: nameOf(ctx, party), ...at(ctx, 'investor', party.id) }
}

/** Whom an invitation is for. */
export function invitedBy(ctx: Ctx, { makerId, partyId }: Invitation): Promise<Invited | undefined> {
  return makerId === null ? invitedParty(ctx, partyId ?? '') : invitedMaker(ctx, makerId)
}

/** Whom the address of a page of the house names; `not_found` for nobody. */
export async function invitedAt(x: Exchange, kind: Invited['kind']): Promise<Invited> {
  const id = (x.params['id'] ?? '').toLowerCase()
  const invited = isId(id) ? await (kind === 'maker' ? invitedMaker : invitedParty)(x.ctx, id) : undefined
  if (!invited) throw new AppError('not_found', 'not_found')
  return invited
}

const nameOf = ({ locale }: Ctx, { names }: { readonly names: LocalizedText }) => wordsFor(names, locale)

function at({ locale }: Ctx, kind: Invited['kind'], id: string): Pick<Invited, 'path' | 'list'> {
  if (kind === 'maker')
    return { path: `/staff/makers/${id}`, list: { path: '/staff/makers', label: invitationsTexts(locale)('invite.makers') } }
  const label = partyTexts(locale)('nav.directory')
  return { path: `/staff/directory/${id}`, list: { path: '/staff/directory', label } }
}

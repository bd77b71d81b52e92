import { AppError } from '../../kernel/errors.ts'
import { isId } from '../../kernel/id.ts'
import { isLocale } from '../../kernel/locale.ts'
import {
  type Host,
  invitationsFor,
  inviteInvestor,
  inviteMaker,
  type MadeInvitation,
  revokeInvitation,
} from '../../modules/directory/index.ts'
import type { Ctx } from '../../platform/context.ts'
import { qrCode } from '../../platform/documents/qr-code.ts'
import { type Exchange, redirect, type Route } from '../../platform/http/route.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { page } from '../../ui/page.tsx'
import { type Invited, invitedAt, invitedMaker, invitedParty } from './invited.ts'
import { invitationsTexts } from './invitations-texts.ts'
import { InvitationSheet, InvitationsView } from './invitations.views.tsx'

async function list(x: Exchange, invited: Invited): Promise<Response> {
  const { ctx } = x
  return page(x, {
    title: invitationsTexts(ctx.locale)('invite.title'),
    shell: 'staff',
    body: (
      <InvitationsView
        locale={ctx.locale}
        now={ctx.now}
        timeZone={ctx.house.timeZone}
        invited={invited}
        invitations={await invitationsFor(ctx, invited.host)}
      />
    ),
  })
}

const invite = (ctx: Ctx, host: Host): Promise<MadeInvitation> =>
  'makerId' in host ? inviteMaker(ctx, host.makerId) : inviteInvestor(ctx, host.partyId)

// The answer itself shows the link: it is kept nowhere, so there is no page to be sent on to.
async function make(x: Exchange, invited: Invited): Promise<Response> {
  const { ctx } = x
  const wished = (await x.form()).get('locale')
  const reader = typeof wished === 'string' && isLocale(wished) ? wished : ctx.house.defaultLocale
  const { token, expiresAt } = await invite(ctx, invited.host)
  const address = `${ctx.publicUrl}/${reader}/invitation/${token}`
  const theirs = await ('makerId' in invited.host
    ? invitedMaker({ ...ctx, locale: reader }, invited.host.makerId)
    : invitedParty({ ...ctx, locale: reader }, invited.host.partyId))
  const answer = await page(
    { ...x, path: `${invited.path}/invitations` },
    {
      title: invitationsTexts(ctx.locale)('invite.ready'),
      shell: 'staff',
      status: 201,
      body: (
        <InvitationSheet
          {...{
            reader,
            invited,
            address,
            expiresAt,
            readerName: theirs?.name ?? invited.name,
            locale: ctx.locale,
            timeZone: ctx.house.timeZone,
            house: wordsFor(ctx.house.name, reader),
            qr: await qrCode(address),
          }}
        />
      ),
    },
  )
  answer.headers.set('cache-control', 'no-store')
  return answer
}

async function revoke(x: Exchange, { host, path }: Invited): Promise<Response> {
  const id = x.params['invitation'] ?? ''
  if (!isId(id)) throw new AppError('not_found', 'not_found')
  await revokeInvitation(x.ctx, { id, ...host })
  return redirect(x, `${path}/invitations`, 'invite.revoked')
}

const access = ['staff', 'admin'] as const

/** The pages on which the house invites people of a maker, or of a party that invests. */
function routesOf(kind: Invited['kind'], path: string): readonly Route[] {
  const of = (work: (x: Exchange, invited: Invited) => Promise<Response>) => async (x: Exchange) =>
    work(x, await invitedAt(x, kind))
  return [
    { method: 'GET', path, access, handle: of(list) },
    { method: 'POST', path, access, handle: of(make) },
    { method: 'POST', path: `${path}/:invitation/revoke`, access, handle: of(revoke) },
  ]
}

export const inviteRoutes: readonly Route[] = [
  ...routesOf('maker', '/staff/makers/:id/invitations'),
  ...routesOf('investor', '/staff/directory/:id/invitations'),
]

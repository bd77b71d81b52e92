import { AppError } from '../../kernel/errors.ts'
import { isId } from '../../kernel/id.ts'
import { isLocale } from '../../kernel/locale.ts'
import { invitationsFor, inviteMaker, revokeInvitation } from '../../modules/directory/index.ts'
import { type Maker, makerById } from '../../modules/showroom/index.ts'
import { qrCode } from '../../platform/documents/qr-code.ts'
import { type Exchange, redirect, type Route } from '../../platform/http/route.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { page } from '../../ui/page.tsx'
import { invitationsTexts } from './invitations-texts.ts'
import { InvitationSheet, InvitationsView } from './invitations.views.tsx'

async function makerOf(x: Exchange): Promise<Maker> {
  const id = (x.params['id'] ?? '').toLowerCase()
  const maker = isId(id) ? await makerById(x.ctx, id) : undefined
  if (!maker) throw new AppError('not_found', 'not_found')
  return maker
}

async function list(x: Exchange): Promise<Response> {
  const { ctx } = x
  const maker = await makerOf(x)
  return page(x, {
    title: invitationsTexts(ctx.locale)('invite.title'),
    shell: 'staff',
    body: (
      <InvitationsView
        locale={ctx.locale}
        now={ctx.now}
        timeZone={ctx.house.timeZone}
        maker={maker}
        invitations={await invitationsFor(ctx, maker.id)}
      />
    ),
  })
}

// The answer itself shows the link: it is kept nowhere, so there is no page to be sent on to.
async function make(x: Exchange): Promise<Response> {
  const { ctx } = x
  const maker = await makerOf(x)
  const wished = (await x.form()).get('locale')
  const reader = typeof wished === 'string' && isLocale(wished) ? wished : ctx.house.defaultLocale
  const { token, expiresAt } = await inviteMaker(ctx, maker.id)
  const address = `${ctx.publicUrl}/${reader}/invitation/${token}`
  const answer = await page(
    { ...x, path: `/staff/makers/${maker.id}/invitations` },
    {
      title: invitationsTexts(ctx.locale)('invite.ready'),
      shell: 'staff',
      status: 201,
      body: (
        <InvitationSheet
          {...{
            reader,
            maker,
            address,
            expiresAt,
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

async function revoke(x: Exchange): Promise<Response> {
  const maker = await makerOf(x)
  const id = x.params['invitation'] ?? ''
  if (!isId(id)) throw new AppError('not_found', 'not_found')
  await revokeInvitation(x.ctx, { id, makerId: maker.id })
  return redirect(x, `/staff/makers/${maker.id}/invitations`, 'invite.revoked')
}

const access = ['staff', 'admin'] as const
const path = '/staff/makers/:id/invitations'

export const inviteRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: list },
  { method: 'POST', path, access, handle: make },
  { method: 'POST', path: `${path}/:invitation/revoke`, access, handle: revoke },
]

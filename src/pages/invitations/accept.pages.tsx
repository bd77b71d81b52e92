import { AppError, type FieldErrors, statusOf } from '../../kernel/errors.ts'
import { acceptInvitation, invitationForm, openInvitation } from '../../modules/directory/index.ts'
import type { Accounts } from '../../modules/directory/routes.ts'
import { type FormValues, parseForm } from '../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../platform/http/route.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { page } from '../../ui/page.tsx'
import { AcceptView, GoneView } from './accept.views.tsx'
import { type Invited, invitedBy } from './invited.ts'
import { invitationsTexts } from './invitations-texts.ts'

interface Refused {
  readonly status: number
  readonly values: FormValues
  readonly errors: FieldErrors
  readonly message?: string | undefined
}

const tokenOf = (x: Exchange): string => (x.params['invitation'] ?? '').slice(0, 100)

async function invitedTo(x: Exchange): Promise<Invited | undefined> {
  const invitation = await openInvitation(x.ctx, tokenOf(x))
  return invitation && invitedBy(x.ctx, invitation)
}

async function show(
  x: Exchange,
  { status, values, errors, message }: Refused = { status: 200, values: {}, errors: {} },
): Promise<Response> {
  const { ctx } = x
  const t = invitationsTexts(ctx.locale)
  const invited = await invitedTo(x)
  const house = wordsFor(ctx.house.name, ctx.locale)
  const path = `/invitation/${tokenOf(x)}`
  const errorOf = (name: string) => {
    const error = errors[name]
    return error && (x.site.findText(ctx.locale, `field.${error.code}`, error.params) ?? error.code)
  }
  const answer = await page(
    { ...x, path },
    invited
      ? {
          title: t('accept.title', { name: invited.name }),
          status,
          body: (
            <AcceptView
              locale={ctx.locale}
              house={house}
              invited={invited}
              action={at(x, path)}
              values={values}
              errorOf={errorOf}
              message={message}
            />
          ),
        }
      : { title: t('accept.gone'), status: 410, body: <GoneView locale={ctx.locale} /> },
  )
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** The page that an invitation's link opens. */
export function acceptRoutes(accounts: Accounts): readonly Route[] {
  const accept = async (x: Exchange): Promise<Response> => {
    const parsed = parseForm(invitationForm, await x.form())
    // A refused password is not sent back to the page.
    const { password: _, ...values } = parsed.values
    if (!parsed.ok) return show(x, { status: 422, values, errors: parsed.errors })
    try {
      const invited = await invitedTo(x)
      const { cookies } = await acceptInvitation(x.ctx, accounts, { ...parsed.value, token: tokenOf(x), remote: x.remote })
      for (const cookie of cookies) x.headers.append('set-cookie', cookie)
      const there = { ...x, ctx: { ...x.ctx, locale: parsed.value.locale } }
      return invited?.kind === 'investor' ? redirect(there, '/investor') : redirect(there, '/maker', 'accept.done')
    } catch (error) {
      if (!(error instanceof AppError) || !['conflict', 'limit', 'precondition'].includes(error.kind)) throw error
      const message =
        Object.keys(error.fields).length > 0 ? undefined : x.site.findText(x.ctx.locale, `error.${error.code}`, error.params)
      return show(x, { status: statusOf[error.kind], values, errors: error.fields, message })
    }
  }
  return [
    { method: 'GET', path: '/invitation/:invitation', access: 'public', handle: (x) => show(x) },
    { method: 'POST', path: '/invitation/:invitation', access: 'public', handle: accept },
  ]
}

import { roles } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import { parseForm } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { directoryTexts } from '../directory.texts.ts'
import { freshForm, orRefused, refusedForm, type ShownForm } from '../refused-form.ts'
import { secondFactorState } from '../second-factor/second-factor.queries.ts'
import type { Accounts } from '../session/accounts.ts'
import { signedIn } from '../session/signed-in.ts'
import { accountById } from './account.queries.ts'
import { passwordChange, profile } from './account.schema.ts'
import { AccountView } from './account.views.tsx'
import { changePassword } from './change-password.ts'
import { saveProfile } from './save-profile.ts'

/** One's own account, with one form of it refused or all of them fresh. */
export async function showAccount(
  x: Exchange,
  refused: Partial<Record<'profile' | 'password' | 'factor', ShownForm>> = {},
): Promise<Response> {
  const account = await accountById(x.ctx.db, signedIn(x.ctx).accountId)
  if (!account) throw new AppError('not_found', 'not_found')
  const secondFactor = await secondFactorState(x.ctx)
  const forms = { profile: freshForm, password: freshForm, factor: freshForm, ...refused }
  return page(
    { ...x, path: '/account' },
    {
      title: directoryTexts(x.ctx.locale)('account.title'),
      status: Math.max(...Object.values(forms).map((form) => form.status)),
      shell: 'staff',
      body: <AccountView {...{ locale: x.ctx.locale, account, secondFactor, forms, to: (path: string) => at(x, path) }} />,
    },
  )
}

/** Name, language and password of whoever is signed in. */
export function accountRoutes(accounts: Accounts): readonly Route[] {
  const postProfile = async (x: Exchange) => {
    const parsed = parseForm(profile, await x.form())
    if (!parsed.ok) return showAccount(x, { profile: refusedForm(x, parsed.errors, parsed.values) })
    await saveProfile(x.ctx, parsed.value)
    return redirect(x, '/account', 'account.saved')
  }

  const postPassword = async (x: Exchange) => {
    const parsed = parseForm(passwordChange, await x.form())
    // A refused password is not sent back to the page.
    if (!parsed.ok) return showAccount(x, { password: refusedForm(x, parsed.errors, {}) })
    const session = await accounts.sessionOf(x.request.headers)
    const tried = await orRefused(x, {}, () => changePassword(x.ctx, { ...parsed.value, session }))
    if ('refused' in tried) return showAccount(x, { password: tried.refused })
    return redirect(x, '/account', 'password.changed')
  }

  return [
    { method: 'GET', path: '/account', access: roles, handle: (x) => showAccount(x) },
    { method: 'POST', path: '/account', access: roles, handle: postProfile },
    { method: 'POST', path: '/account/password', access: roles, handle: postPassword },
  ]
}

import { z } from 'zod'
import { roles } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import { localize } from '../../../kernel/localized-text.ts'
import { parseForm } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { showAccount } from '../account/account.pages.tsx'
import { accountById } from '../account/account.queries.ts'
import { givenPassword } from '../account/account.schema.ts'
import { directoryTexts } from '../directory.texts.ts'
import { freshForm, orRefused, refusedForm, setCookies, type ShownForm } from '../refused-form.ts'
import type { Accounts } from '../session/accounts.ts'
import { givenCode } from '../session/session.schema.ts'
import { signedIn } from '../session/signed-in.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { endSecondFactor } from './end-second-factor.ts'
import { otpauthUri } from './otpauth.ts'
import { qrCode } from '../../../platform/documents/qr-code.ts'
import { renewBackupCodes } from './renew-backup-codes.ts'
import { pendingSecret } from './second-factor.queries.ts'
import { BackupCodesView, SetupView } from './second-factor.views.tsx'

const byPassword = z.object({ password: givenPassword })
const byCode = z.object({ code: givenCode })

/** Turning the second factor on, confirming it, renewing its backup codes, turning it off. */
export function secondFactorRoutes(accounts: Accounts): readonly Route[] {
  const showSetup = async (x: Exchange, form: ShownForm) => {
    const secret = await pendingSecret(x.ctx, accounts)
    if (!secret) return redirect(x, '/account')
    const account = await accountById(x.ctx.db, signedIn(x.ctx).accountId)
    if (!account) throw new AppError('not_found', 'not_found')
    const { locale } = x.ctx
    const qr = await qrCode(otpauthUri({ issuer: localize(x.ctx.house.name, locale), account: account.email, secret }))
    return page(
      { ...x, path: '/account/code' },
      {
        title: directoryTexts(locale)('factor.setup'),
        status: form.status,
        shell: 'staff',
        body: <SetupView {...{ locale, form, qr, secret, action: at(x, '/account/code/confirm') }} />,
      },
    )
  }

  const showCodes = (x: Exchange, codes: readonly string[]) =>
    page(
      { ...x, path: '/account' },
      {
        title: directoryTexts(x.ctx.locale)('codes.title'),
        shell: 'staff',
        body: <BackupCodesView locale={x.ctx.locale} codes={codes} done={at(x, '/account')} />,
      },
    )

  const postConfirm = async (x: Exchange) => {
    const { headers } = x.request
    const parsed = parseForm(byCode, await x.form())
    if (!parsed.ok) return showSetup(x, refusedForm(x, parsed.errors, parsed.values))
    const tried = await orRefused(x, parsed.values, () => confirmSecondFactor(x.ctx, accounts, { ...parsed.value, headers }))
    if ('refused' in tried) return showSetup(x, tried.refused)
    setCookies(x, tried.done.cookies)
    return showCodes(x, tried.done.backupCodes)
  }

  type Given = { readonly password: string; readonly headers: Headers }
  const afterPassword =
    <T,>(verb: (x: Exchange, given: Given) => Promise<T>, then: (x: Exchange, done: T) => Response | Promise<Response>) =>
    async (x: Exchange): Promise<Response> => {
      const parsed = parseForm(byPassword, await x.form())
      if (!parsed.ok) return showAccount(x, { factor: refusedForm(x, parsed.errors, {}) })
      const tried = await orRefused(x, {}, () => verb(x, { ...parsed.value, headers: x.request.headers }))
      return 'refused' in tried ? showAccount(x, { factor: tried.refused }) : then(x, tried.done)
    }

  const postBegin = afterPassword(
    (x, given) => beginSecondFactor(x.ctx, accounts, given),
    (x) => redirect(x, '/account/code'),
  )
  const postRenew = afterPassword((x, given) => renewBackupCodes(x.ctx, accounts, given), showCodes)
  const postEnd = afterPassword(
    (x, given) => endSecondFactor(x.ctx, accounts, given),
    (x, cookies) => {
      setCookies(x, cookies)
      return redirect(x, '/account', 'factor.ended')
    },
  )

  return [
    { method: 'GET', path: '/account/code', access: roles, handle: (x) => showSetup(x, freshForm) },
    { method: 'POST', path: '/account/code', access: roles, handle: postBegin },
    { method: 'POST', path: '/account/code/confirm', access: roles, handle: postConfirm },
    { method: 'POST', path: '/account/code/backup', access: roles, handle: postRenew },
    { method: 'POST', path: '/account/code/off', access: roles, handle: postEnd },
  ]
}

import { AppError } from '../../kernel/errors.ts'
import {
  createAccount,
  forgetAccount,
  listAccounts,
  newAccount,
  newPassword,
  partiesByIds,
  resetSecondFactor,
  setDisabled,
  setPassword,
} from '../../modules/directory/index.ts'
import { allMakers } from '../../modules/showroom/index.ts'
import { type FormState, parseForm, untouched } from '../../platform/http/form.ts'
import { type Exchange, type NavItem, redirect, type Route } from '../../platform/http/route.ts'
import { page } from '../../ui/page.tsx'
import { pagesTexts } from '../texts.ts'
import { AccountsView } from './accounts.views.tsx'

async function render(x: Exchange, state: FormState, status = 200): Promise<Response> {
  const { locale } = x.ctx
  const [accounts, makers] = await Promise.all([listAccounts(x.ctx), allMakers(x.ctx)])
  const parties = await partiesByIds(
    x.ctx.db,
    accounts.flatMap(({ partyId }) => (partyId === null ? [] : [partyId])),
  )
  return page(x, {
    title: pagesTexts(locale)('accounts.title'),
    shell: 'staff',
    status,
    body: (
      <AccountsView
        locale={locale}
        accounts={accounts}
        makers={makers}
        parties={parties}
        state={state}
        findText={(key, params) => x.site.findText(locale, key, params)}
      />
    ),
  })
}

async function create(x: Exchange): Promise<Response> {
  const form = await x.form()
  if (form.get('makerId') === '') form.delete('makerId')
  const { password: _, ...typed } = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
  const parsed = parseForm(newAccount, form)
  if (!parsed.ok) return render(x, { values: typed, errors: parsed.errors }, 422)
  try {
    await createAccount(x.ctx, parsed.value)
    return redirect(x, '/staff/accounts', 'accounts.created')
  } catch (error) {
    if (!(error instanceof AppError) || Object.keys(error.fields).length === 0) throw error
    return render(x, { values: typed, errors: error.fields }, 409)
  }
}

const disable = (disabled: boolean) => async (x: Exchange) => {
  await setDisabled(x.ctx, { accountId: x.params['id'] ?? '', disabled })
  return redirect(x, '/staff/accounts', 'accounts.done')
}

async function givePassword(x: Exchange): Promise<Response> {
  const password = newPassword.safeParse((await x.form()).get('password'))
  if (!password.success) throw new AppError('password_short', 'invalid')
  await setPassword(x.ctx, { accountId: x.params['id'] ?? '', password: password.data })
  return redirect(x, '/staff/accounts', 'accounts.resetDone')
}

async function forget(x: Exchange): Promise<Response> {
  await forgetAccount(x.ctx, x.params['id'] ?? '')
  return redirect(x, '/staff/accounts', 'accounts.done')
}

async function codeOff(x: Exchange): Promise<Response> {
  await resetSecondFactor(x.ctx, x.params['id'] ?? '')
  return redirect(x, '/staff/accounts', 'accounts.done')
}

const access = ['admin'] as const

export const accountsRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/accounts', access, handle: (x) => render(x, untouched) },
  { method: 'POST', path: '/staff/accounts', access, handle: create },
  { method: 'POST', path: '/staff/accounts/:id/close', access, handle: disable(true) },
  { method: 'POST', path: '/staff/accounts/:id/open', access, handle: disable(false) },
  { method: 'POST', path: '/staff/accounts/:id/password', access, handle: givePassword },
  { method: 'POST', path: '/staff/accounts/:id/code-off', access, handle: codeOff },
  { method: 'POST', path: '/staff/accounts/:id/forget', access, handle: forget },
]

export const accountsNav: NavItem = {
  area: 'staff',
  href: '/staff/accounts',
  label: (locale) => pagesTexts(locale)('nav.accounts'),
  roles: access,
  icon: 'user',
}

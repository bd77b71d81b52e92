import { AppError } from '../../kernel/errors.ts'
import { isId } from '../../kernel/id.ts'
import { createApiKey, listApiKeys, newApiKey, revokeApiKey } from '../../modules/directory/index.ts'
import { allMakers } from '../../modules/showroom/index.ts'
import { type FormState, parseForm, untouched } from '../../platform/http/form.ts'
import { type Exchange, type NavItem, redirect, type Route } from '../../platform/http/route.ts'
import { page } from '../../ui/page.tsx'
import { KeysView, NewKeyView } from './keys.views.tsx'
import { programsTexts } from './programs-texts.ts'

async function render(x: Exchange, state: FormState, status = 200): Promise<Response> {
  const { locale, now, house } = x.ctx
  const [keys, makers] = await Promise.all([listApiKeys(x.ctx), allMakers(x.ctx)])
  const findText = (key: string, params?: Parameters<typeof x.site.findText>[2]) => x.site.findText(locale, key, params)
  return page(
    { ...x, path: '/staff/keys' },
    {
      title: programsTexts(locale)('keys.title'),
      shell: 'staff',
      status,
      body: <KeysView {...{ locale, now, timeZone: house.timeZone, keys, makers, state, findText }} />,
    },
  )
}

async function create(x: Exchange): Promise<Response> {
  const parsed = parseForm(newApiKey, await x.form())
  if (!parsed.ok) return render(x, parsed, 422)
  try {
    const { secret } = await createApiKey(x.ctx, parsed.value)
    // Once and never again, so not from the browser's store either.
    x.headers.set('cache-control', 'no-store')
    return await page(
      { ...x, path: '/staff/keys' },
      {
        title: programsTexts(x.ctx.locale)('keys.made'),
        shell: 'staff',
        body: <NewKeyView locale={x.ctx.locale} secret={secret} name={parsed.value.name} />,
      },
    )
  } catch (error) {
    if (!(error instanceof AppError) || Object.keys(error.fields).length === 0) throw error
    return render(x, { values: parsed.values, errors: error.fields }, 422)
  }
}

async function revoke(x: Exchange): Promise<Response> {
  const keyId = x.params['id'] ?? ''
  if (!isId(keyId)) throw new AppError('not_found', 'not_found')
  await revokeApiKey(x.ctx, { keyId })
  return redirect(x, '/staff/keys', 'keys.revokedDone')
}

const access = ['admin'] as const

export const keyRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/keys', access, handle: (x) => render(x, untouched) },
  { method: 'POST', path: '/staff/keys', access, handle: create },
  { method: 'POST', path: '/staff/keys/:id/revoke', access, handle: revoke },
]

export const keysNav: NavItem = {
  area: 'staff',
  href: '/staff/keys',
  label: (locale) => programsTexts(locale)('nav.keys'),
  roles: access,
  icon: 'check',
}

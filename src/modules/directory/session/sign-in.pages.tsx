import { parseForm } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { homeOf } from '../account/account.ts'
import type { DemoAccount } from '../demo-account.ts'
import { directoryTexts } from '../directory.texts.ts'
import { freshForm, orRefused, refusedForm, setCookies, type ShownForm } from '../refused-form.ts'
import type { Accounts } from './accounts.ts'
import { confirmCode } from './confirm-code.ts'
import { nextPath } from './next-path.ts'
import { codeForm, signInForm } from './session.schema.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { CodeView, SignInView } from './sign-in.views.tsx'

const withNext = (path: string, next: string | undefined) => (next ? `${path}?next=${encodeURIComponent(next)}` : path)

/** The pages of coming and going. */
export function signInRoutes(accounts: Accounts, demo: readonly DemoAccount[]): readonly Route[] {
  const showSignIn = (x: Exchange, form: ShownForm, next: string | undefined) =>
    page(x, {
      title: directoryTexts(x.ctx.locale)('signIn.title'),
      status: form.status,
      body: (
        <SignInView
          locale={x.ctx.locale}
          form={form}
          action={at(x, '/sign-in')}
          next={next}
          expired={x.url.searchParams.has('expired')}
          demo={x.site.demo ? demo : []}
        />
      ),
    })

  const openSignIn = (x: Exchange) => {
    const next = nextPath(x.url.searchParams.get('next'))
    const { actor } = x.ctx
    return actor.kind === 'account' ? redirect(x, next ?? homeOf[actor.role]) : showSignIn(x, freshForm, next)
  }

  const postSignIn = async (x: Exchange) => {
    const parsed = parseForm(signInForm, await x.form())
    const next = nextPath(parsed.values['next'])
    if (!parsed.ok) return showSignIn(x, refusedForm(x, parsed.errors, parsed.values), next)
    const tried = await orRefused(x, parsed.values, () => signIn(x.ctx, accounts, { ...parsed.value, remote: x.remote }))
    if ('refused' in tried) return showSignIn(x, tried.refused, next)
    setCookies(x, tried.done.cookies)
    if (tried.done.step === 'code') return redirect(x, withNext('/sign-in/code', next))
    return redirect(x, next ?? homeOf[tried.done.account.role])
  }

  const showCode = (x: Exchange, form: ShownForm, next: string | undefined) =>
    page(x, {
      title: directoryTexts(x.ctx.locale)('code.title'),
      status: form.status,
      body: <CodeView locale={x.ctx.locale} form={form} action={at(x, '/sign-in/code')} next={next} back={at(x, '/sign-in')} />,
    })

  const isOwed = (x: Exchange) => accounts.challengedBy(x.request.headers)

  const openCode = async (x: Exchange) =>
    (await isOwed(x)) ? showCode(x, freshForm, nextPath(x.url.searchParams.get('next'))) : redirect(x, '/sign-in?expired')

  const postCode = async (x: Exchange) => {
    const parsed = parseForm(codeForm, await x.form())
    const next = nextPath(parsed.values['next'])
    if (!(await isOwed(x))) return redirect(x, `/sign-in?expired${next ? `&next=${encodeURIComponent(next)}` : ''}`)
    if (!parsed.ok) return showCode(x, refusedForm(x, parsed.errors, parsed.values), next)
    const given = { code: parsed.value.code, headers: x.request.headers, remote: x.remote }
    const tried = await orRefused(x, parsed.values, () => confirmCode(x.ctx, accounts, given))
    if ('refused' in tried) return showCode(x, tried.refused, next)
    setCookies(x, tried.done.cookies)
    return redirect(x, next ?? homeOf[tried.done.account.role])
  }

  const postSignOut = async (x: Exchange) => {
    setCookies(x, await signOut(x.ctx, accounts, x.request.headers))
    return redirect(x, '/sign-in')
  }

  return [
    { method: 'GET', path: '/sign-in', access: 'public', handle: openSignIn },
    { method: 'POST', path: '/sign-in', access: 'public', handle: postSignIn },
    { method: 'GET', path: '/sign-in/code', access: 'public', handle: openCode },
    { method: 'POST', path: '/sign-in/code', access: 'public', handle: postCode },
    { method: 'POST', path: '/sign-out', access: 'public', handle: postSignOut },
  ]
}

import { AppError } from '../../../kernel/errors.ts'
import { isLocale, type Locale } from '../../../kernel/locale.ts'
import type { Ctx } from '../../../platform/context.ts'
import { typedText } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { glossaryTexts } from '../glossary/texts.ts'
import { dismissSearch, putSearchBack } from './dismiss-search.ts'
import { misses } from './searches.queries.ts'
import { SearchesView } from './searches.views.tsx'

async function list(x: Exchange): Promise<Response> {
  const { locale, house } = x.ctx
  const dismissed = x.url.searchParams.get('state') === 'dismissed'
  const asked = Number(x.url.searchParams.get('page') ?? 1)
  const at = Number.isInteger(asked) && asked > 0 && asked < 1_000 ? asked : 1
  const found = await misses(x.ctx, { dismissed, page: at })
  return page(x, {
    title: glossaryTexts(locale)('searches.title'),
    shell: 'staff',
    body: <SearchesView locale={locale} timeZone={house.timeZone} dismissed={dismissed} page={at} misses={found} />,
  })
}

const decide =
  (verb: (ctx: Ctx, words: string, locale: Locale) => Promise<void>, back: string, notice: string) => async (x: Exchange) => {
    const form = await x.form()
    const locale = typedText(form, 'language')
    if (!isLocale(locale)) throw new AppError('not_found', 'not_found')
    await verb(x.ctx, typedText(form, 'words'), locale)
    return redirect(x, back, notice)
  }

const access = ['staff', 'admin'] as const
const here = '/staff/searches'

export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: here, access, handle: list },
  { method: 'POST', path: `${here}/dismiss`, access, handle: decide(dismissSearch, here, 'searches.saved.dismissed') },
  {
    method: 'POST',
    path: `${here}/put-back`,
    access,
    handle: decide(putSearchBack, `${here}?state=dismissed`, 'searches.saved.back'),
  },
]

import { z } from 'zod'
import { isLocale } from '../../../kernel/locale.ts'
import { detectLanguage } from '../../../language/index.ts'
import type { Exchange, Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { allow } from '../access.ts'
import { currentGlossary } from './current-glossary.ts'
import { GlossaryView } from './glossary.views.tsx'
import { listThings, thingKinds } from './list-things.ts'
import { ownWords } from './own-words.queries.ts'
import { glossaryTexts } from './texts.ts'
import { removedThings } from './thing.queries.ts'
import { thingRoutes } from './thing.pages.tsx'
import { thingsIn } from './things-called.ts'
import { WhichThingView } from './which-thing.views.tsx'

const filterShape = z.object({
  q: z.string().max(200).catch('').default(''),
  kind: z
    .enum([...thingKinds, 'removed'])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
})

async function list(x: Exchange): Promise<Response> {
  allow(x.ctx, 'glossary.edit')
  const { locale } = x.ctx
  const filter = filterShape.parse(Object.fromEntries(x.url.searchParams))
  const { q, kind } = filter
  const things =
    kind === 'removed' ? await removedThings(x.ctx) : listThings(await currentGlossary(x.ctx), { q, kind, reader: locale })
  return page(x, {
    title: glossaryTexts(locale)('glossary.title'),
    shell: 'staff',
    body: <GlossaryView locale={locale} filter={{ q, kind, page: filter.page }} things={things} />,
  })
}

const mostCandidates = 12

/** Which thing words mean: what is asked for, else things that stand in the words themselves. */
async function which(x: Exchange): Promise<Response> {
  allow(x.ctx, 'glossary.edit')
  const { locale } = x.ctx
  const typed = (name: string) => (x.url.searchParams.get(name) ?? '').trim().slice(0, 80)
  const words = typed('words')
  const q = typed('q')
  const glossary = await currentGlossary(x.ctx)
  const given = typed('language')
  const candidates = q ? listThings(glossary, { q, kind: undefined, reader: locale }) : thingsIn(glossary, words)
  return page(x, {
    title: glossaryTexts(locale)('glossary.which'),
    shell: 'staff',
    body: (
      <WhichThingView
        locale={locale}
        words={words}
        language={isLocale(given) ? given : (detectLanguage(words) ?? locale)}
        q={q}
        searched={typed('searched') || words}
        candidates={candidates.slice(0, mostCandidates)}
      />
    ),
  })
}

async function download(x: Exchange): Promise<Response> {
  const text = JSON.stringify(await ownWords(x.ctx), null, 2)
  return new Response(`${text}\n`, {
    headers: { 'content-type': 'application/json', 'content-disposition': 'attachment; filename="glossary.json"' },
  })
}

const access = ['staff', 'admin'] as const

export const glossaryRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/glossary', access, handle: list },
  { method: 'GET', path: '/staff/glossary/add', access, handle: which },
  { method: 'GET', path: '/staff/glossary/own.json', access, handle: download },
  ...thingRoutes,
]

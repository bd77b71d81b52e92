import { fileResponse } from '../../../../platform/http/file-response.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { sectors } from '../../projects/setup/setup.queries.ts'
import { publishedSites } from '../../sites/site.queries.ts'
import { climateTexts } from '../climate-texts.ts'
import { deckFile, recentDecks } from './deck.queries.ts'
import { deckForm } from './deck.schema.ts'
import { DeckView } from './deck.views.tsx'
import { makeDeck } from './make-deck.ts'

const path = '/staff/investment/deck'
const access = ['staff', 'admin'] as const

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const [sites, known, decks] = await Promise.all([publishedSites(ctx), sectors(ctx.db), recentDecks(ctx)])
  return page(
    { ...x, path },
    {
      title: climateTexts(ctx.locale)('deck.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <DeckView
          view={viewOf(x)}
          sites={sites}
          sectors={known.filter(({ archived }) => !archived)}
          decks={decks}
          made={x.url.searchParams.get('made') ?? undefined}
          refused={refused}
        />
      ),
    },
  )
}

async function make(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'deck',
    schema: deckForm,
    data: await x.form(),
    work: async (input) => redirect(x, `${path}?made=${(await makeDeck(x.ctx, input)).id}`, 'deck.made'),
    refuse: (refused) => show(x, refused),
  })
}

async function download(x: Exchange): Promise<Response> {
  const { name, mediaType, bytes } = await deckFile(x.ctx, idOf(x))
  return fileResponse(name, mediaType, bytes)
}

export const deckRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: (x) => show(x) },
  { method: 'POST', path, access, handle: make },
  { method: 'GET', path: `${path}/:id/file`, access, handle: download },
]

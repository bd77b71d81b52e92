import { AppError } from '../../kernel/errors.ts'
import { partyBySlug, partyTexts, printedName, spellingsOf } from '../../modules/directory/index.ts'
import { activeMakers } from '../../modules/showroom/index.ts'
import { type Exchange, redirect, type Route } from '../../platform/http/route.ts'
import { page } from '../../ui/page.tsx'
import { PlaceView } from './place.views.tsx'

/** A place under all its spellings, with the makers that sit there. */
async function show(x: Exchange): Promise<Response> {
  const { db, locale } = x.ctx
  const slug = x.params['slug'] ?? ''
  const place = await partyBySlug(db, slug)
  if (!place || place.kind !== 'place') throw new AppError('not_found', 'not_found')
  if (place.slug !== slug) return redirect(x, `/places/${place.slug}`)
  const [spellings, makers] = await Promise.all([spellingsOf(db, place.id), activeMakers(x.ctx)])
  const { text } = printedName(place, locale)
  return page(x, {
    title: text,
    description: `${partyTexts(locale)('places.called')}: ${spellings.map(({ spelling }) => spelling).join(', ')}`.slice(0, 160),
    indexed: x.url.search === '',
    body: (
      <PlaceView
        locale={locale}
        place={place}
        spellings={spellings.filter(({ origin }) => origin !== 'program')}
        makers={makers.filter((maker) => maker.place !== null && maker.place === place.placeSlug)}
      />
    ),
  })
}

export const placeRoutes: readonly Route[] = [{ method: 'GET', path: '/places/:slug', access: 'public', handle: show }]

import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { sectorChoices } from '../interest/interest-form.tsx'
import { knownContact } from '../interest/known-contact.ts'
import { linkedList, linkedOffer } from '../linked-data.ts'
import { askAccess } from './ask-access.ts'
import { offerFits, readOfferFilter } from './offer-filter.ts'
import { OfferListView, offersPath } from './offer-list.views.tsx'
import { filesOfOffer, publishedOffer, publishedOffers } from './offer.queries.ts'
import { OfferView } from './offer.views.tsx'
import { offersTexts } from './offers-texts.ts'
import { askAccessSchema } from './request.ts'

async function list(x: Exchange): Promise<Response> {
  const t = offersTexts(x.ctx.locale)
  const all = await publishedOffers(x.ctx)
  const filter = readOfferFilter(x.url.searchParams)
  const found = all.filter((offer) => offerFits(offer, filter, x.ctx.house))
  return page(x, {
    title: t('offers.title'),
    description: t('offers.lead'),
    indexed: x.url.search === '',
    linked: linkedList(
      x.ctx,
      found.map(({ product, slug }) => ({ name: product, path: `${offersPath}/${slug}` })),
    ),
    body: <OfferListView view={viewOf(x)} all={all} found={found} filter={filter} />,
  })
}

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { locale } = x.ctx
  const offer = await publishedOffer(x.ctx, x.params['slug'] ?? '')
  const [files, sectors, known] = await Promise.all([filesOfOffer(x.ctx, offer.id), sectorChoices(x.ctx), knownContact(x.ctx)])
  return page(
    { ...x, path: `${offersPath}/${offer.slug}` },
    {
      title: wordsFor(offer.product, locale),
      description: wordsFor(offer.summary, locale).slice(0, 160),
      status: refused?.status ?? 200,
      indexed: !refused,
      linked: linkedOffer(x.ctx, offer, offersTexts(locale)('offers.title')),
      body: <OfferView view={viewOf(x)} offer={offer} files={files} sectors={sectors} known={known} refused={refused} />,
    },
  )
}

async function ask(x: Exchange): Promise<Response> {
  const offer = await publishedOffer(x.ctx, x.params['slug'] ?? '')
  return submit(x, {
    form: 'access',
    schema: askAccessSchema,
    data: await x.form(),
    async work(value) {
      await askAccess(x.ctx, { ...value, offerId: offer.id }, x.remote)
      return redirect(x, `${offersPath}/${offer.slug}#documents`, 'access.asked')
    },
    refuse: (refused) => show(x, refused),
  })
}

export const offerPages: readonly Route[] = [
  { method: 'GET', path: offersPath, access: 'public', handle: list },
  { method: 'GET', path: `${offersPath}/:slug`, access: 'public', handle: (x) => show(x) },
  { method: 'POST', path: `${offersPath}/:slug/access`, access: 'public', handle: ask },
]

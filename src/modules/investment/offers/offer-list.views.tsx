import { langFor, textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, EmptyState, type Facet, Facets, Icon, PageHead, StateBadge } from '../../../ui/components/index.ts'
import type { View } from '../../../ui/view.ts'
import { DemoMark } from '../projects/shared.views.tsx'
import { countOffers, type OfferFacet, offerFacets, type OfferFilter } from './offer-filter.ts'
import { type Offer, type OfferState, readinesses } from './offer.ts'
import { capacityOf, costOf, paybackOf, shareOf } from './offer-words.ts'
import { offersTexts } from './offers-texts.ts'

export const offersPath = '/invest/offers'

export const offerTones = { draft: 'neutral', open: 'success', taken: 'info', withdrawn: 'warning' } as const satisfies Record<
  OfferState,
  string
>

interface Props {
  readonly view: View
  readonly all: readonly Offer[]
  readonly found: readonly Offer[]
  readonly filter: OfferFilter
}

/** Proposals that look for an investor, with filters. */
export function OfferListView(props: Props) {
  const { view, all, found } = props
  const t = offersTexts(view.locale)
  return (
    <>
      <PageHead title={t('offers.title')} lead={t('offers.lead')} />
      {all.length === 0 ? (
        <EmptyState title={t('offers.none')}>
          <p>{t('offers.noneHint')}</p>
        </EmptyState>
      ) : (
        <div class="with-facets">
          <Filters {...props} />
          {found.length === 0 ? (
            <EmptyState
              title={t('offers.empty')}
              action={<ButtonLink href={view.to(offersPath)}>{t('offers.showAll')}</ButtonLink>}
            />
          ) : (
            <div>
              <p class="muted offers-count">{t('offers.found', { count: found.length })}</p>
              <div class="grid-cards site-cards">
                {found.map((offer) => (
                  <OfferTile view={view} offer={offer} />
                ))}
              </div>
            </div>
          )}
        </div>
      )}
    </>
  )
}

/** One offer in a list: what, where, how much, how far it has come. */
export function OfferTile({ view, offer }: { readonly view: View; readonly offer: Offer }) {
  const { locale } = view
  const t = offersTexts(locale)
  const facts = [
    { label: t('fact.cost'), value: costOf(offer, locale, true) },
    { label: t('fact.capacity'), value: capacityOf(offer, locale) },
    { label: t('fact.share'), value: shareOf(offer, locale) },
    { label: t('fact.payback'), value: paybackOf(offer, locale) },
    { label: t('fact.readiness'), value: t(`readiness.${offer.readiness}`) },
  ].filter(({ value }) => value !== '')
  return (
    <article class="card-tile site-tile offer-tile">
      <div class="site-tile-body">
        <p class="site-tile-kind">
          <span lang={langFor(offer.sectorNames, locale)}>{wordsFor(offer.sectorNames, locale)}</span>
          <span>
            <DemoMark demo={offer.demo} locale={locale} />{' '}
            <StateBadge tone={offerTones[offer.state]} label={t(`state.${offer.state}`)} />
          </span>
        </p>
        <h2>
          <a href={view.to(`${offersPath}/${offer.slug}`)} lang={langFor(offer.product, locale)}>
            {wordsFor(offer.product, locale)}
          </a>
        </h2>
        {offer.districtNames && (
          <p class="site-tile-place">
            <Icon name="place" />
            <span lang={langFor(offer.districtNames, locale)}>{wordsFor(offer.districtNames, locale)}</span>
          </p>
        )}
        <dl class="site-facts">
          {facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  )
}

function Filters({ view, all, filter }: Props) {
  const t = offersTexts(view.locale)
  const chosen = offerFacets.reduce((sum, facet) => sum + filter[facet].length, 0) + Number((filter.from ?? filter.to) ? 1 : 0)
  return (
    <Facets
      action={view.to(offersPath)}
      label={t('filter.title')}
      apply={t('filter.apply')}
      clear={chosen > 0 ? { href: view.to(offersPath), label: t('filter.clear') } : undefined}
      chosen={chosen}
      facets={offerFacets.map((name) => facetOf(name, view, all, filter)).filter(({ choices }) => choices.length > 0)}
      ranges={[
        {
          label: t('filter.cost'),
          from: { name: 'from', label: t('filter.from'), value: filter.from },
          to: { name: 'to', label: t('filter.to'), value: filter.to },
          unit: 'USD',
        },
      ]}
    />
  )
}

function facetOf(name: OfferFacet, { locale, house }: View, all: readonly Offer[], filter: OfferFilter): Facet {
  const t = offersTexts(locale)
  const choice = (value: string, label: string, lang?: string) => ({
    value,
    label,
    lang: lang === locale ? undefined : lang,
    checked: filter[name].includes(value),
    count: countOffers(all, filter, house, name, value),
  })
  if (name === 'readiness')
    return { name, label: t('fact.readiness'), choices: readinesses.map((each) => choice(each, t(`readiness.${each}`))) }
  const named = new Map(
    all.flatMap((offer) => {
      const [value, names] = name === 'sector' ? [offer.sectorCode, offer.sectorNames] : [offer.districtSlug, offer.districtNames]
      return value && names ? [[value, textFor(names, locale)] as const] : []
    }),
  )
  const choices = [...named].map(([value, { text, lang }]) => choice(value, text, lang))
  return { name, label: t(`fact.${name}`), choices: choices.toSorted((a, b) => a.label.localeCompare(b.label, locale)) }
}

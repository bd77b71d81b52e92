import { wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, StateBadge } from '../../../ui/components/index.ts'
import type { View } from '../../../ui/view.ts'
import { DemoMark } from '../projects/shared.views.tsx'
import { offerTones } from './offer-list.views.tsx'
import { costOf, shareOf } from './offer-words.ts'
import type { Offer } from './offer.ts'
import { offersTexts } from './offers-texts.ts'

export const deskPath = '/staff/investment/offers'

interface Props {
  readonly view: View
  readonly offers: readonly Offer[]
  /** Requests that wait for a word, by offer. */
  readonly waiting: ReadonlyMap<string, number>
}

/** All offers for the house, with the requests that wait. */
export function OffersDeskView({ view, offers, waiting }: Props) {
  const { locale } = view
  const t = offersTexts(locale)
  const add = <ButtonLink href={view.to(`${deskPath}/new`)}>{t('desk.new')}</ButtonLink>
  return (
    <>
      <PageHead title={t('desk.title')} lead={t('desk.lead')} actions={add} />
      <DataTable
        caption={t('desk.title')}
        hideCaption
        rows={[...offers]}
        empty={<EmptyState title={t('desk.empty')} action={add} />}
        columns={[
          {
            key: 'product',
            label: t('field.product'),
            primary: true,
            cell: (offer) => (
              <span class="two-lines">
                <a href={view.to(`${deskPath}/${offer.id}`)}>{wordsFor(offer.product, locale)}</a>
                <span class="muted">
                  {[wordsFor(offer.sectorNames, locale), offer.districtNames && wordsFor(offer.districtNames, locale)]
                    .filter(Boolean)
                    .join(' · ')}{' '}
                  <DemoMark demo={offer.demo} locale={locale} />
                </span>
              </span>
            ),
          },
          { key: 'cost', label: t('fact.cost'), numeric: true, cell: (offer) => costOf(offer, locale, true) || '—' },
          { key: 'share', label: t('fact.share'), numeric: true, cell: (offer) => shareOf(offer, locale) || '—' },
          {
            key: 'requests',
            label: t('requests.title'),
            numeric: true,
            cell: (offer) => {
              const count = waiting.get(offer.id) ?? 0
              return count > 0 ? <strong class="late">{t('requests.waiting', { count })}</strong> : '—'
            },
          },
          {
            key: 'state',
            label: t('field.state'),
            cell: (offer) => (
              <span class="two-lines">
                <StateBadge tone={offerTones[offer.state]} label={t(`state.${offer.state}`)} />
                <span class="muted">{t(offer.publishedAt ? 'desk.shown' : 'desk.hidden')}</span>
              </span>
            ),
          },
        ]}
      />
    </>
  )
}

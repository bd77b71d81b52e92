import { groupDigits } from '../../../kernel/digits.ts'
import { plain } from '../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { EmptyState, Section } from '../../../ui/components/index.ts'
import type { View } from '../../../ui/view.ts'
import { interestTexts } from './interest-texts.ts'
import type { InterestProps } from './interest-props.ts'
import type { Match, Reason } from './match.ts'

/** Sites and offers that fit what an investor looks for, each with its reasons. */
export function MatchList({ view, matches }: Pick<InterestProps, 'view' | 'matches'>) {
  const t = interestTexts(view.locale)
  const { sites, offers } = matches
  return (
    <Section title={t('matches.title')} look="panel" id="matches">
      {sites.length + offers.length === 0 && <EmptyState title={t('matches.none')} />}
      {sites.length > 0 && <h3>{t('matches.sites')}</h3>}
      <ul class="match-list">
        {sites.map((match) => (
          <Item view={view} match={match} names={match.found.names} href={`/invest/sites/${match.found.slug}`} of="site" />
        ))}
      </ul>
      {offers.length > 0 && <h3>{t('matches.offers')}</h3>}
      <ul class="match-list">
        {offers.map((match) => (
          <Item view={view} match={match} names={match.found.product} href={`/invest/offers/${match.found.slug}`} of="offer" />
        ))}
      </ul>
    </Section>
  )
}

interface ItemProps {
  readonly view: View
  readonly match: Match<unknown>
  readonly names: LocalizedText
  readonly href: string
  readonly of: 'site' | 'offer'
}

function Item({ view, match, names, href, of }: ItemProps) {
  const { locale } = view
  return (
    <li>
      <a class="link" href={view.to(href)} lang={langFor(names, locale)}>
        {wordsFor(names, locale)}
      </a>
      <ul class="match-reasons">
        {match.reasons.map((reason) => (
          <li class={`match-${reason.holds}`}>{reasonText(reason, view, of)}</li>
        ))}
      </ul>
    </li>
  )
}

/** One reason in words: `Power: 5 MW — enough`. */
export function reasonText({ aspect, holds, found }: Reason, { locale }: Pick<View, 'locale'>, of: 'site' | 'offer'): string {
  const t = interestTexts(locale)
  const amount = found === undefined ? '' : groupDigits(plain(found), locale)
  const unit = aspect === 'area' ? 'hectares' : 'megawatts'
  const said = found !== undefined && (aspect === 'area' || aspect === 'power') ? t(`matches.${unit}`, { amount }) : ''
  return t('matches.reason', {
    aspect: t(`aspect.${aspect}`),
    said: said ? t(of === 'site' ? 'matches.there' : 'matches.needed', { amount: said }) : '',
    verdict: t(`holds.${holds}`),
    has: said ? 'yes' : 'no',
  })
}

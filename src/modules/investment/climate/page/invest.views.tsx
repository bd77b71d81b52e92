import type { Locale } from '../../../../kernel/locale.ts'
import { ButtonLink, EmptyState, Hero, Notice, Section } from '../../../../ui/components/index.ts'
import type { Site } from '../../sites/site.ts'
import { SiteTile } from '../../sites/public/site-tile.tsx'
import { offersTexts } from '../../offers/offers-texts.ts'
import { climateTexts } from '../climate-texts.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { BigFigure } from './figure.views.tsx'
import { MapSection, type MapSectionProps } from './map.views.tsx'
import type { Presentation } from './presentation.ts'
import { TopicSection } from './topic.views.tsx'

export interface InvestProps {
  readonly locale: Locale
  readonly presentation: Presentation
  readonly map: MapSectionProps['part'] | undefined
  readonly choices: readonly Indicator[]
  /** The first few; `siteCount` says how many there are. */
  readonly sites: readonly Site[]
  readonly siteCount: number
  readonly demo: boolean
}

/** The door of the region for investors: figures with their sources, charts, map, and the ways on. */
export function InvestView({ locale, presentation, map, choices, sites, siteCount, demo }: InvestProps) {
  const t = climateTexts(locale)
  const base = `/${locale}/invest`
  return (
    <div class="invest">
      <Hero title={t('invest.title', { region: presentation.region })} lead={t('invest.lead')}>
        <ButtonLink href={`${base}/sites`}>{t('invest.toSites')}</ButtonLink>
        <ButtonLink href={`${base}/offers`} look="secondary">
          {offersTexts(locale)('desk.title')}
        </ButtonLink>
        <ButtonLink href={`${base}/estimate`} look="secondary">
          {t('invest.toEstimate')}
        </ButtonLink>
      </Hero>
      {demo && <Notice tone="info">{t('demo.note')}</Notice>}
      {presentation.topics.length === 0 && (
        <EmptyState title={t('invest.empty')}>
          <p>{t('invest.emptyHint')}</p>
        </EmptyState>
      )}
      {presentation.headlines.length > 0 && (
        <Section title={t('headlines.title')} id="figures">
          <div class="big-figures">
            {presentation.headlines.map((figure) => (
              <BigFigure locale={locale} figure={figure} />
            ))}
          </div>
        </Section>
      )}
      <Ways locale={locale} siteCount={siteCount} />
      {presentation.topics.map((part) => (
        <TopicSection locale={locale} part={part} />
      ))}
      {map && <MapSection locale={locale} part={map} choices={choices} />}
      {sites.length > 0 && (
        <Section title={t('sites.title')} more={<a href={`${base}/sites`}>{t('sites.all', { count: siteCount })}</a>} look="grid">
          {sites.map((site) => (
            <SiteTile locale={locale} site={site} />
          ))}
        </Section>
      )}
      <Downloads locale={locale} />
    </div>
  )
}

function Ways({ locale, siteCount }: Pick<InvestProps, 'locale' | 'siteCount'>) {
  const t = climateTexts(locale)
  const ways = [
    ['sites', t('ways.sites'), siteCount > 0 ? t('sites.count', { count: siteCount }) : t('ways.sitesText')],
    ['projects', t('ways.projects'), t('ways.projectsText')],
    ['estimate', t('ways.estimate'), t('ways.estimateText')],
  ] as const
  return (
    <nav class="invest-ways no-print" aria-label={t('ways.title')}>
      {ways.map(([path, title, text]) => (
        <a class="invest-way" href={`/${locale}/invest/${path}`}>
          <strong>{title}</strong>
          <span>{text}</span>
        </a>
      ))}
    </nav>
  )
}

function Downloads({ locale }: Pick<InvestProps, 'locale'>) {
  const t = climateTexts(locale)
  const base = `/${locale}/invest`
  return (
    <Section title={t('downloads.title')} id="downloads" look="panel">
      <p>{t('downloads.text')}</p>
      <p class="button-row no-print">
        <ButtonLink href={`${base}/presentation.pptx`} look="secondary">
          {t('downloads.pptx')}
        </ButtonLink>
        <ButtonLink href={`${base}/presentation.pdf`} look="secondary">
          {t('downloads.pdf')}
        </ButtonLink>
        <ButtonLink href={`${base}/indicators.xlsx`} look="quiet">
          {t('downloads.xlsx')}
        </ButtonLink>
        <ButtonLink href={`${base}/indicators.csv`} look="quiet">
          CSV
        </ButtonLink>
      </p>
    </Section>
  )
}

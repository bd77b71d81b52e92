import { raw } from 'hono/html'
import type { Locale } from '../../../../kernel/locale.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { pictureSources } from '../../../../platform/files/picture-route.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  ButtonLink,
  type Choice,
  DefinitionList,
  Notice,
  PageHead,
  PictureImage,
  PrintButton,
  Section,
  StateBadge,
} from '../../../../ui/components/index.ts'
import { InterestForm } from '../../interest/interest-form.tsx'
import { PlotTable } from '../../plots/plot-table.tsx'
import type { ProcedureName } from '../../procedures/procedure.ts'
import { PlanLegend } from '../plan/plan-legend.tsx'
import { factsOf } from '../site-facts.ts'
import type { Site } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import type { View } from '../../../../ui/view.ts'
import { IncentiveList, LinkList, SupplyTable } from './site-parts.views.tsx'
import { siteTones } from './site-tile.tsx'

interface Props {
  readonly locale: Locale
  readonly timeZone: string
  readonly site: Site
  readonly plan: string | undefined
  readonly procedures: readonly ProcedureName[]
  readonly view: View
  readonly sectors: readonly Choice[]
  readonly known: FormValues
}

export function SiteView({ locale, timeZone, site, plan, procedures, view, sectors, known }: Props) {
  const t = sitesTexts(locale)
  const base = `/${locale}/invest/sites`
  const description = wordsFor(site.description, locale)
  return (
    <>
      <PageHead
        title={wordsFor(site.names, locale)}
        lang={langFor(site.names, locale)}
        above={
          <Breadcrumbs
            label={t('site.path')}
            links={[
              { href: `/${locale}/invest`, label: t('invest') },
              { href: base, label: t('sites.title') },
              { href: '', label: wordsFor(site.names, locale) },
            ]}
          />
        }
        lead={
          <>
            {t(`kind.${site.kind}`)} <StateBadge tone={siteTones[site.state]} label={t(`state.${site.state}`)} />
          </>
        }
        actions={
          <>
            <ButtonLink href={`${base}/${site.slug}/passport`} look="secondary">
              {t('passport.open')}
            </ButtonLink>
            <ButtonLink href={`${base}/${site.slug}/passport.pdf`} look="quiet" icon="file">
              PDF
            </ButtonLink>
            <PrintButton label={t('print')} />
          </>
        }
      />
      {site.demo && <Notice tone="info">{t('site.demo')}</Notice>}
      <div class="site-top">
        <DefinitionList items={factsOf(site, locale)} wide />
        {description && (
          <div class="talk-text" lang={langFor(site.description, locale)}>
            {description}
          </div>
        )}
      </div>
      {plan && (
        <Section title={t('plan.title')} id="plan">
          <figure class="plan-frame">
            {raw(plan)}
            <PlanLegend locale={locale} />
          </figure>
        </Section>
      )}
      {site.plots.length > 0 && (
        <Section title={t('plots.title')} id="plots">
          <PlotTable locale={locale} timeZone={timeZone} plots={site.plots} />
        </Section>
      )}
      <Section title={t('supply.title')} id="supply">
        <SupplyTable locale={locale} site={site} />
      </Section>
      {site.links.length > 0 && (
        <Section title={t('links.title')}>
          <LinkList locale={locale} site={site} />
        </Section>
      )}
      <Section title={t('incentives.title')}>
        <IncentiveList locale={locale} site={site} />
      </Section>
      {procedures.length > 0 && (
        <Section title={t('procedures.title')}>
          <ul class="plain-links">
            {procedures.map(({ slug, names }) => (
              <li>
                <a class="link" href={`/${locale}/invest/procedures/${slug}`} lang={langFor(names, locale)}>
                  {wordsFor(names, locale)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Photos locale={locale} site={site} />
      {(site.source || site.asOf) && (
        <p class="site-source">
          {[
            site.source && t('site.sourceIs', { source: site.source }),
            site.asOf && t('site.asOfIs', { date: formatDay(site.asOf, locale) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <InterestForm view={view} subject={{ kind: 'site', id: site.id }} sectors={sectors} known={known} />
    </>
  )
}

function Photos({ locale, site }: Pick<Props, 'locale' | 'site'>) {
  if (site.photos.length === 0) return null
  const name = wordsFor(site.names, locale)
  return (
    <Section title={sitesTexts(locale)('photos.title')}>
      <div class="site-photos">
        {site.photos.map((photo, index) => (
          <PictureImage
            picture={{
              ...pictureSources(photo.fileId),
              sizes: '(min-width: 48rem) 24rem, 100vw',
              alt: sitesTexts(locale)('photos.alt', { name, number: index + 1 }),
              width: photo.width ?? undefined,
              height: photo.height ?? undefined,
            }}
          />
        ))}
      </div>
    </Section>
  )
}

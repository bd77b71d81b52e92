import type { Locale } from '../../../../kernel/locale.ts'
import { groupDigits } from '../../../../kernel/money.ts'
import { plain } from '../../../../kernel/decimal.ts'
import { pictureSources } from '../../../../platform/files/picture-route.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { Icon, PictureImage, StateBadge } from '../../../../ui/components/index.ts'
import { hectares } from '../plan/plan-of-site.ts'
import { largestPiece } from '../site-filter.ts'
import { freeArea, hasSiding, type Site, type SiteState } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'

export const siteTones = { open: 'success', planned: 'info', full: 'warning', closed: 'neutral' } as const satisfies Record<
  SiteState,
  string
>

/** One site in a list: where, how much is free, what stands at the fence. */
export function SiteTile({ locale, site }: { readonly locale: Locale; readonly site: Site }) {
  const t = sitesTexts(locale)
  const [photo] = site.photos
  const power = site.utilities.find(({ kind }) => kind === 'power')?.available
  const facts = [
    site.areaHa && { label: t('site.area'), value: hectares(site.areaHa, locale) },
    site.plots.length > 0 && {
      label: t('site.free'),
      value: t('site.freePlots', {
        count: site.plots.filter(({ state }) => state === 'free').length,
        area: groupDigits(freeArea(site).toFixed(1), locale),
      }),
    },
    site.plots.length > 0 && {
      label: t('site.largest'),
      value: hectares(String(Math.round(largestPiece(site) * 100) / 100), locale),
    },
    power && { label: t('need.power'), value: `${groupDigits(plain(power), locale)} ${t('unit.mw')}` },
    hasSiding(site) && { label: t('link.rail'), value: t('site.siding') },
  ].filter((fact): fact is { label: string; value: string } => Boolean(fact))
  return (
    <article class="card-tile site-tile">
      {photo && (
        <PictureImage
          picture={{
            ...pictureSources(photo.fileId),
            sizes: '(min-width: 40rem) 22rem, 100vw',
            alt: '',
            width: photo.width ?? undefined,
            height: photo.height ?? undefined,
          }}
        />
      )}
      <div class="site-tile-body">
        <p class="site-tile-kind">
          {t(`kind.${site.kind}`)} <StateBadge tone={siteTones[site.state]} label={t(`state.${site.state}`)} />
        </p>
        <h2>
          <a href={`/${locale}/invest/sites/${site.slug}`} lang={langFor(site.names, locale)}>
            {wordsFor(site.names, locale)}
          </a>
        </h2>
        {site.districtNames && (
          <p class="site-tile-place">
            <Icon name="place" />
            <span lang={langFor(site.districtNames, locale)}>{wordsFor(site.districtNames, locale)}</span>
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

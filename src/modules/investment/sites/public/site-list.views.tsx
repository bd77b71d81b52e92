import type { Locale } from '../../../../kernel/locale.ts'
import { textFor } from '../../../../platform/texts/text-for.ts'
import { ButtonLink, EmptyState, type Facet, Facets, PageHead } from '../../../../ui/components/index.ts'
import { countFor, type FacetName, facetNames, needs, rangeNames, type SiteFilter } from '../site-filter.ts'
import { type Site, siteKinds, siteStates } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import { SiteTile } from './site-tile.tsx'

interface Props {
  readonly locale: Locale
  readonly all: readonly Site[]
  readonly found: readonly Site[]
  readonly filter: SiteFilter
}

export function SiteListView(props: Props) {
  const { locale, all, found } = props
  const t = sitesTexts(locale)
  const base = `/${locale}/invest/sites`
  return (
    <>
      <PageHead title={t('sites.title')} lead={t('sites.found', { count: found.length })} />
      {all.length === 0 ? (
        <EmptyState title={t('sites.none')}>
          <p>{t('sites.noneHint')}</p>
        </EmptyState>
      ) : (
        <div class="with-facets">
          <Filters {...props} />
          {found.length === 0 ? (
            <EmptyState title={t('sites.empty')} action={<ButtonLink href={base}>{t('sites.showAll')}</ButtonLink>}>
              <p>{t('sites.emptyHint')}</p>
            </EmptyState>
          ) : (
            <div class="grid-cards site-cards">
              {found.map((site) => (
                <SiteTile locale={locale} site={site} />
              ))}
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Filters({ locale, all, filter }: Props) {
  const t = sitesTexts(locale)
  const base = `/${locale}/invest/sites`
  const chosen =
    facetNames.reduce((sum, name) => sum + filter[name].length, 0) +
    rangeNames.filter((name) => filter[name] !== undefined).length
  return (
    <Facets
      action={base}
      label={t('filter.title')}
      apply={t('filter.apply')}
      clear={chosen > 0 ? { href: base, label: t('filter.clear') } : undefined}
      chosen={chosen}
      facets={facetNames.map((name) => facet(name, locale, all, filter)).filter(({ choices }) => choices.length > 0)}
      ranges={[
        { label: t('filter.ha'), from: { name: 'ha', label: t('filter.haFrom'), value: filter.ha } },
        { label: t('filter.mw'), from: { name: 'mw', label: t('filter.mwFrom'), value: filter.mw } },
        { label: t('filter.gas'), from: { name: 'gas', label: t('filter.gasFrom'), value: filter.gas }, folded: true },
        { label: t('filter.water'), from: { name: 'water', label: t('filter.waterFrom'), value: filter.water }, folded: true },
      ]}
    />
  )
}

function facet(name: FacetName, locale: Locale, all: readonly Site[], filter: SiteFilter): Facet {
  const t = sitesTexts(locale)
  const checked = (value: string) => (filter[name] as readonly string[]).includes(value)
  const choice = (value: string, label: string, lang?: string) => ({
    value,
    label,
    lang,
    checked: checked(value),
    count: countFor(all, filter, name, value),
  })
  switch (name) {
    case 'kind':
      return { name, label: t('site.kind'), choices: siteKinds.map((kind) => choice(kind, t(`kind.${kind}`))) }
    case 'state':
      return {
        name,
        label: t('site.state'),
        choices: siteStates.map((state) => choice(state, t(`state.${state}`))),
        folded: true,
      }
    case 'need':
      return { name, label: t('filter.need'), choices: needs.map((need) => choice(need, t(`need.${need}`))) }
    case 'district':
      return {
        name,
        label: t('site.district'),
        choices: districts(all, locale).map(([slug, { text, lang }]) => choice(slug, text, lang === locale ? undefined : lang)),
      }
  }
}

function districts(all: readonly Site[], locale: Locale) {
  const known = new Map<string, { text: string; lang: Locale }>()
  for (const { district, districtNames } of all)
    if (district && districtNames) known.set(district, textFor(districtNames, locale))
  return [...known].toSorted(([, a], [, b]) => a.text.localeCompare(b.text, locale))
}

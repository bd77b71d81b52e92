import type { Locale } from '../../../kernel/locale.ts'
import { type Currency, formatMoney, formatUnitPrice, groupDigits } from '../../../kernel/money.ts'
import { formatDay } from '../../../kernel/when.ts'
import { plotsTexts } from '../plots/plots-texts.ts'
import { formatCapacity } from '../projects/figure/capacity-units.ts'
import { projectsTexts } from '../projects/texts.ts'
import { sitesTexts } from '../sites/sites-texts.ts'
import { utilityKinds, utilityUnits } from '../sites/site.ts'
import type { CheckedRow } from './check-table.ts'
import type { PlotRow, ProjectRow, SiteRow } from './plan.ts'

/** What a row states beside its title and parties, as it was understood. */
export function said({ of }: CheckedRow, locale: Locale): string[] {
  switch (of.kind) {
    case 'projects':
      return ofProject(of, locale)
    case 'memoranda':
      return of.signedOn ? [formatDay(of.signedOn, locale)] : []
    case 'sites':
      return ofSite(of, locale)
    case 'plots':
      return ofPlot(of, locale)
  }
}

function ofProject({ project, figures }: ProjectRow, locale: Locale): string[] {
  const t = projectsTexts(locale)
  return [
    t(`stage.${project.stage ?? 'contact'}`),
    ...figures.map((figure) => {
      const name = t(`figure.${figure.kind}`)
      if ('amount' in figure) {
        const [whole = '0', cents = ''] = figure.amount.split('.')
        const money = formatMoney({ minor: BigInt(whole + cents.padEnd(2, '0')), currency: figure.currency as Currency }, locale)
        return `${name}, ${figure.year}: ${money}`
      }
      return 'jobs' in figure ? `${name}: ${figure.jobs}` : `${name}: ${formatCapacity(figure, locale)}`
    }),
  ]
}

function ofSite({ site }: SiteRow, locale: Locale): string[] {
  const t = sitesTexts(locale)
  const { areaHa, salePrice, saleCurrency, rentPrice, rentCurrency, utilities, links, incentives } = site
  return [
    `${t(`kind.${site.kind}`)}, ${t(`state.${site.state}`)}`,
    ...(areaHa ? [t('hectares', { area: groupDigits(areaHa, locale) })] : []),
    ...(salePrice ? [t('site.saleOf', { price: formatUnitPrice(salePrice, saleCurrency, locale) })] : []),
    ...(rentPrice ? [t('site.rentOf', { price: formatUnitPrice(rentPrice, rentCurrency, locale) })] : []),
    ...utilityKinds.flatMap((kind) => {
      const figure = utilities[kind]?.available ?? utilities[kind]?.total
      return figure ? [`${t(`need.${kind}`)}: ${groupDigits(figure, locale)} ${t(`unit.${utilityUnits[kind]}`)}`] : []
    }),
    ...links.map(({ kind, distanceKm }) =>
      distanceKm ? `${t(`link.${kind}`)}: ${t('km', { km: groupDigits(distanceKm, locale) })}` : t(`link.${kind}`),
    ),
    ...incentives.map(({ act }) => act),
  ]
}

function ofPlot({ plot }: PlotRow, locale: Locale): string[] {
  const state = plotsTexts(locale)(plot.offered ? 'state.free' : 'state.kept')
  return plot.areaHa ? [sitesTexts(locale)('hectares', { area: groupDigits(plot.areaHa, locale) }), state] : [state]
}

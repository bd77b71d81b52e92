import type { Locale } from '../../../kernel/locale.ts'
import { formatUnitPrice, groupDigits } from '../../../kernel/money.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { differencePercent } from './plan/area.ts'
import { hectares } from './plan/plan-of-site.ts'
import { freeArea, type Site } from './site.ts'
import { sitesTexts } from './sites-texts.ts'

/** A drawing and a statement that differ by more than this are shown side by side. */
export const noticeablePercent = 2

/** What a site is in a few lines; a figure that nobody knows has no line. */
export function factsOf(site: Site, locale: Locale): { label: string; value: string }[] {
  const t = sitesTexts(locale)
  const facts: (readonly [string, string | null | undefined])[] = [
    [t('site.district'), site.districtNames && wordsFor(site.districtNames, locale)],
    [t('site.address'), wordsFor(site.address, locale)],
    [t('site.area'), areaText(site, locale)],
    [t('site.free'), site.plots.length > 0 ? freeText(site, locale) : null],
    [t('site.sale'), site.sale && t('site.saleOf', { price: formatUnitPrice(site.sale.amount, site.sale.currency, locale) })],
    [t('site.rent'), site.rent && t('site.rentOf', { price: formatUnitPrice(site.rent.amount, site.rent.currency, locale) })],
    [t('site.terms'), wordsFor(site.terms, locale)],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function freeText(site: Site, locale: Locale): string {
  return sitesTexts(locale)('site.freePlots', {
    count: site.plots.filter(({ state }) => state === 'free').length,
    area: groupDigits(String(Math.round(freeArea(site) * 100) / 100), locale),
  })
}

// A boundary that was drawn for a demonstration measures nothing.
function areaText({ areaHa, boundaryHa, demo }: Site, locale: Locale): string | null {
  if (areaHa === null)
    return boundaryHa === null || demo
      ? null
      : sitesTexts(locale)('site.measured', { area: hectares(rounded(boundaryHa), locale) })
  const stated = hectares(areaHa, locale)
  if (boundaryHa === null || differencePercent(Number(areaHa), Number(boundaryHa)) <= noticeablePercent) return stated
  return sitesTexts(locale)('site.statedAndMeasured', { stated, measured: hectares(rounded(boundaryHa), locale) })
}

// Of a drawing the are is enough.
const rounded = (area: string) => String(Math.round(Number(area) * 100) / 100)

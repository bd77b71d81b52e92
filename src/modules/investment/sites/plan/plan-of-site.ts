import type { Locale } from '../../../../kernel/locale.ts'
import { groupDigits } from '../../../../kernel/money.ts'
import { plain } from '../../../../kernel/decimal.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { type Plot, plotArea } from '../../plots/plot.ts'
import { plotsTexts } from '../../plots/plots-texts.ts'
import type { Site } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import { drawPlan } from './draw-plan.ts'

/** The plan of a site in one language; with `href`, each plot leads to where it is described. */
export function planOfSite(site: Site, locale: Locale, href?: (plot: Plot) => string): string | undefined {
  return drawPlan({
    title: sitesTexts(locale)('plan.of', { name: wordsFor(site.names, locale) }),
    boundary: site.boundary,
    metre: sitesTexts(locale)('plan.metre'),
    linked: href !== undefined,
    plots: site.plots.flatMap((plot) => {
      if (!plot.shape) return []
      const { number, shape, state } = plot
      const area = plotArea(plot)
      const note = area === null ? '' : hectares(area, locale)
      const words = plotsTexts(locale)
      const name = [words('plot.named', { number }), note, words(`state.${state}`)].filter(Boolean).join(', ')
      return [{ number, shape, state, note, name, href: href?.(plot) }]
    }),
  })
}

/** `12.5000` → `12,5 ha` as the reader writes it. */
export function hectares(area: string, locale: Locale): string {
  return sitesTexts(locale)('hectares', { area: groupDigits(plain(area), locale) })
}

import type { Ctx } from '../../../../platform/context.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { today } from '../../../../platform/context.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { plotArea, plotStates } from '../../plots/plot.ts'
import { plotsTexts } from '../../plots/plots-texts.ts'
import { hectares } from '../plan/plan-of-site.ts'
import { capacityText, distanceText } from '../public/site-parts.views.tsx'
import { factsOf } from '../site-facts.ts'
import { type Site, utilityKinds } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'

/** Everything a passport says, as words of one language: page and PDF are made of the same. */
export function passportSheet(ctx: Ctx, site: Site) {
  const { locale, house } = ctx
  const t = sitesTexts(locale)
  const words = plotsTexts(locale)
  const lastDay = (end: Temporal.Instant) =>
    formatDay(end.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(house.timeZone).toPlainDate(), locale)
  return {
    lang: locale === 'zh-Hans' ? 'zh' : locale.slice(0, 2),
    house: {
      name: wordsFor(house.name, locale),
      contact: [house.phone, house.email, house.wechat && `WeChat: ${house.wechat}`].filter(Boolean).join(' · '),
    },
    heading: t('passport.heading'),
    title: wordsFor(site.names, locale),
    kind: `${t(`kind.${site.kind}`)} · ${t(`state.${site.state}`)}`,
    demo: site.demo ? t('site.demo') : '',
    asOf: t('passport.asOf', { date: formatDay(today(ctx), locale) }),
    source: [
      site.source && t('site.sourceIs', { source: site.source }),
      site.asOf && t('site.asOfIs', { date: formatDay(site.asOf, locale) }),
    ]
      .filter(Boolean)
      .join(' · '),
    description: wordsFor(site.description, locale),
    facts: factsOf(site, locale),
    planTitle: t('plan.title'),
    legend: plotStates.map((state) => ({ state, label: words(`state.${state}`) })),
    plots: {
      title: t('plots.title'),
      columns: [words('plot.number'), words('plot.area'), words('plot.state'), words('plot.note')],
      rows: site.plots.map((plot) => {
        const area = plotArea(plot)
        const until = plot.state === 'held' && plot.until ? ` (${words('plot.until', { date: lastDay(plot.until) })})` : ''
        return [
          plot.number,
          area === null ? '—' : hectares(area, locale),
          words(`state.${plot.state}`) + until,
          wordsFor(plot.note, locale),
        ]
      }),
    },
    supplies: {
      title: t('supply.title'),
      columns: [t('supply.kind'), t('supply.available'), t('supply.total'), t('supply.distance')],
      rows: utilityKinds.map((kind) => {
        const supply = site.utilities.find((each) => each.kind === kind)
        return [
          t(`need.${kind}`),
          capacityText(supply?.available, kind, locale),
          capacityText(supply?.total, kind, locale),
          distanceText(supply?.distanceKm, locale),
        ]
      }),
    },
    links: {
      title: t('links.title'),
      columns: [t('links.kind'), t('links.name'), t('supply.distance')],
      rows: site.links.map(({ kind, names, distanceKm }) => [
        t(`link.${kind}`),
        wordsFor(names, locale) || '—',
        distanceText(distanceKm, locale),
      ]),
    },
    incentives: {
      title: t('incentives.title'),
      none: t('incentives.none'),
      rows: site.incentives.map(({ texts, act, until }) => ({
        text: wordsFor(texts, locale),
        act: `${t('incentives.act')}: ${act}${until ? ` · ${t('incentives.until', { date: formatDay(Temporal.PlainDate.from(until), locale) })}` : ''}`,
      })),
    },
  }
}

export type PassportSheet = ReturnType<typeof passportSheet>

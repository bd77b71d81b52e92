import type { Ctx } from '../../../platform/context.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { plotsTexts } from '../plots/plots-texts.ts'
import { allSites } from '../sites/site.queries.ts'
import { type Link, linkKinds, type Site } from '../sites/site.ts'
import { sitesTexts } from '../sites/sites-texts.ts'
import { decimalOut, type ExportRow } from './export-row.ts'

/** Every site as a row of fields, the oldest first, in words of the reader's language. */
export async function sitesOut(ctx: Ctx): Promise<ExportRow[]> {
  return (await allSites(ctx)).map((site) => siteOut(site, ctx.locale))
}

function siteOut(site: Site, locale: Locale): ExportRow {
  const t = sitesTexts(locale)
  const supplies = site.utilities.map(({ kind, available, total, distanceKm, note }) => ({
    [kind]: decimalOut(available),
    [`${kind}Total`]: decimalOut(total),
    [`${kind}Km`]: decimalOut(distanceKm),
    [`${kind}Note`]: { texts: note },
  }))
  const links = linkKinds.map((kind) => ({ [kind]: linksOut(site.links, kind, locale) }))
  return {
    code: site.slug,
    title: { texts: site.names },
    kind: t(`kind.${site.kind}`),
    state: t(`state.${site.state}`),
    district: site.districtNames ? wordsFor(site.districtNames, locale) : '',
    address: { texts: site.address },
    summary: { texts: site.description },
    area: decimalOut(site.areaHa),
    salePrice: decimalOut(site.sale?.amount ?? null),
    saleCurrency: site.sale?.currency ?? '',
    rentPrice: decimalOut(site.rent?.amount ?? null),
    rentCurrency: site.rent?.currency ?? '',
    terms: { texts: site.terms },
    incentives: site.incentives
      .map(({ texts, act, actUrl, until }) => cells([wordsFor(texts, locale), act, actUrl, until ?? '']))
      .join('\n'),
    source: site.source,
    asOf: site.asOf?.toString() ?? '',
    ...Object.assign({}, ...supplies, ...links),
  }
}

// What parts the cells is no part of them.
const cells = (parts: readonly string[]) =>
  parts
    .map((part) => part.replace(/[|\r\n]+/g, ' ').trim())
    .join(' | ')
    .replace(/(?:\s*\|\s*)+$/, '')

function linksOut(links: readonly Link[], kind: Link['kind'], locale: Locale): string {
  return links
    .filter((link) => link.kind === kind)
    .map(({ distanceKm, names }) => {
      const km = decimalOut(distanceKm)
      const name = wordsFor(names, locale).replace(/[;；\r\n]+/g, ',')
      return `${typeof km === 'object' && 'decimal' in km ? `${km.decimal} ` : ''}${name}`.trim()
    })
    .filter((text) => text !== '')
    .join('; ')
}

/** Every plot of every site as a row of fields, with the code of its site. */
export async function plotsOut(ctx: Ctx): Promise<ExportRow[]> {
  const t = plotsTexts(ctx.locale)
  return (await allSites(ctx)).flatMap((site) =>
    site.plots.map((plot) => ({
      site: site.slug,
      number: plot.number,
      area: decimalOut(plot.areaHa),
      state: t(`state.${plot.state}`),
      note: { texts: plot.note },
    })),
  )
}

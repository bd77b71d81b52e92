import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { localizedOut, out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { pictureSources } from '../../../platform/files/picture-route.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { answerPlot, plotAnswer } from '../plots/plot.answer.ts'
import { linkKinds, type Site, siteKinds, siteStates, type Utility, utilityKinds, utilityUnits } from './site.ts'

const price = (per: string) =>
  z
    .object({ amount: out.decimal, currency: z.enum(currencies) })
    .nullable()
    .describe(`${per}; null: not known`)
const units = ['MW', 'm³/h', 'm³/day', 'Gcal/h', 'Mbit/s'] as const

const shape = z
  .object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
  .nullable()
  .describe('GeoJSON, WGS84; null in lists and where nothing is drawn')

/** A site as programs read it. */
export const siteAnswer = z
  .object({
    id: out.id,
    slug: z.string(),
    url: z.string().describe('Its page in the language asked for'),
    kind: z.enum(siteKinds),
    state: z.enum(siteStates),
    published: z.boolean(),
    demo: z.boolean(),
    ...localizedOut('name', 'lang', 'names'),
    ...localizedOut('description', 'descriptionLang', 'descriptions'),
    address: z.string(),
    addresses: out.texts,
    district: z.object({ slug: z.string(), name: z.string(), names: out.texts }).nullable(),
    areaHa: out.decimal.nullable().describe('As stated'),
    boundaryHa: out.decimal.nullable().describe('As the boundary measures'),
    boundary: shape,
    salePrice: price('Per m²'),
    rent: price('Per hectare and year'),
    terms: out.texts,
    utilities: z.array(
      z.object({
        kind: z.enum(utilityKinds),
        unit: z.enum(units),
        available: out.decimal.nullable().describe('What can be connected today; null: not known'),
        total: out.decimal.nullable(),
        distanceKm: out.decimal.nullable(),
        note: z.string(),
      }),
    ),
    links: z.array(
      z.object({
        kind: z.enum(linkKinds),
        name: z.string(),
        distanceKm: out.decimal.nullable().describe('0: it reaches the site'),
      }),
    ),
    incentives: z.array(
      z.object({ text: z.string(), texts: out.texts, act: z.string(), actUrl: z.string(), until: out.day.nullable() }),
    ),
    photos: z.array(z.object({ url: z.string(), width: z.number().int().nullable(), height: z.number().int().nullable() })),
    plots: z.array(plotAnswer),
    source: z.string(),
    asOf: out.day.nullable(),
    revision: z.number().int(),
    updatedAt: out.instant,
  })
  .meta({ id: 'Site' })

type SiteAnswer = z.input<typeof siteAnswer>

const unitText: Record<(typeof utilityUnits)[Utility['kind']], (typeof units)[number]> = {
  mw: 'MW',
  m3h: 'm³/h',
  m3day: 'm³/day',
  gcalh: 'Gcal/h',
  mbits: 'Mbit/s',
}

const decimal = (text: string | null) => (text === null ? null : plain(text))

export function answerSite(ctx: Ctx, site: Site): SiteAnswer {
  const { locale, publicUrl } = ctx
  const name = textFor(site.names, locale)
  const description = textFor(site.description, locale)
  const texts = (text: object) => text as Record<string, string>
  return {
    id: site.id,
    slug: site.slug,
    url: `${publicUrl}/${locale}/invest/sites/${site.slug}`,
    kind: site.kind,
    state: site.state,
    published: site.publishedAt !== null,
    demo: site.demo,
    name: name.text,
    lang: name.lang,
    names: texts(site.names),
    description: description.text,
    descriptionLang: description.lang,
    descriptions: texts(site.description),
    address: wordsFor(site.address, locale),
    addresses: texts(site.address),
    district:
      site.district && site.districtNames
        ? { slug: site.district, name: wordsFor(site.districtNames, locale), names: texts(site.districtNames) }
        : null,
    areaHa: decimal(site.areaHa),
    boundaryHa: decimal(site.boundaryHa),
    boundary: site.boundary && { type: site.boundary.type, coordinates: [...site.boundary.coordinates] },
    salePrice: site.sale && { ...site.sale, amount: plain(site.sale.amount) },
    rent: site.rent && { ...site.rent, amount: plain(site.rent.amount) },
    terms: texts(site.terms),
    utilities: site.utilities.map(({ kind, available, total, distanceKm, note }) => ({
      kind,
      unit: unitText[utilityUnits[kind]],
      available: decimal(available),
      total: decimal(total),
      distanceKm: decimal(distanceKm),
      note: wordsFor(note, locale),
    })),
    links: site.links.map(({ kind, names, distanceKm }) => ({
      kind,
      name: wordsFor(names, locale),
      distanceKm: decimal(distanceKm),
    })),
    incentives: site.incentives.map(({ texts: all, ...rest }) => ({ ...rest, text: wordsFor(all, locale), texts: texts(all) })),
    photos: site.photos.map(({ fileId, width, height }) => ({ url: `${publicUrl}${pictureSources(fileId).src}`, width, height })),
    plots: site.plots.map((plot) => answerPlot(plot, locale)),
    source: site.source,
    asOf: site.asOf?.toString() ?? null,
    revision: site.revision,
    updatedAt: String(site.updatedAt),
  }
}

import type { LocalizedText } from '../../kernel/localized-text.ts'
import { plain } from '../../kernel/decimal.ts'
import type { Ctx } from '../../platform/context.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import type { Offer } from './offers/offer.ts'
import { centreOf } from './sites/plan/area.ts'
import type { Site } from './sites/site.ts'

export type LinkedNode = Readonly<Record<string, unknown>>

type Reader = Pick<Ctx, 'locale' | 'publicUrl' | 'house'>

const address = ({ publicUrl, locale }: Reader, path: string) => `${publicUrl}/${locale}${path}`

// What is not known has no property at all.
const known = (properties: Record<string, unknown>): LinkedNode =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null && value !== ''))

const amount = (name: string, value: string | null, unitCode: string) =>
  value === null ? [] : [{ '@type': 'PropertyValue', name, value: plain(value), unitCode }]

/** The way to a page, from `/invest` on: `steps` are names and paths without language. */
function crumbs(ctx: Reader, steps: readonly (readonly [string, string])[]): LinkedNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(ctx, path),
    })),
  }
}

/** A site as a place with its area, its supplies in UN/ECE units, and where it lies. */
export function linkedSite(ctx: Reader, site: Site, list: string): LinkedNode[] {
  const { locale } = ctx
  const [lon, lat] = site.boundary && !site.demo ? centreOf(site.boundary) : []
  const supply = (kind: string) => site.utilities.find((each) => each.kind === kind)?.available ?? null
  const path = `/invest/sites/${site.slug}`
  return [
    known({
      '@type': 'Place',
      name: wordsFor(site.names, locale),
      description: wordsFor(site.description, locale),
      url: address(ctx, path),
      address: wordsFor(site.address, locale),
      containedInPlace: site.districtNames && { '@type': 'AdministrativeArea', name: wordsFor(site.districtNames, locale) },
      geo: lat === undefined ? undefined : { '@type': 'GeoCoordinates', latitude: round(lat), longitude: round(lon!) },
      additionalProperty: [
        ...amount('area', site.areaHa, 'HAR'),
        ...amount('power', supply('power'), 'MAW'),
        ...amount('gas', supply('gas'), 'MQH'),
        ...amount('water', supply('water'), 'G52'),
      ],
    }),
    crumbs(ctx, [
      [list, '/invest/sites'],
      [wordsFor(site.names, locale), path],
    ]),
  ]
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

interface Undertaking {
  readonly path: string
  readonly name: LocalizedText
  readonly description: LocalizedText
  readonly districtNames: LocalizedText | null
  readonly sectorNames: LocalizedText
}

/** A project or a proposal, in the words of its page. */
export function linkedProject(
  ctx: Reader,
  { path, name, description, districtNames, sectorNames }: Undertaking,
  list: readonly [string, string],
): LinkedNode[] {
  const { locale } = ctx
  return [
    known({
      '@type': 'Project',
      name: wordsFor(name, locale),
      description: wordsFor(description, locale),
      url: address(ctx, path),
      keywords: wordsFor(sectorNames, locale),
      location: districtNames && { '@type': 'Place', name: wordsFor(districtNames, locale) },
      parentOrganization: { '@type': 'Organization', name: wordsFor(ctx.house.name, locale) },
    }),
    crumbs(ctx, [list, [wordsFor(name, locale), path]]),
  ]
}

/** A proposal that looks for an investor. */
export const linkedOffer = (ctx: Reader, offer: Offer, list: string) =>
  linkedProject(ctx, { ...offer, path: `/invest/offers/${offer.slug}`, name: offer.product, description: offer.summary }, [
    list,
    '/invest/offers',
  ])

/** What a list shows, in its order. */
export function linkedList(ctx: Reader, items: readonly { readonly name: LocalizedText; readonly path: string }[]): LinkedNode[] {
  return [
    {
      '@type': 'ItemList',
      numberOfItems: items.length,
      itemListElement: items.slice(0, 50).map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: wordsFor(name, ctx.locale),
        url: address(ctx, path),
      })),
    },
  ]
}

interface Dataset {
  readonly name: string
  readonly description?: string
  readonly licence?: string
  /** Address of a file, without language where it has none, and its media type. */
  readonly files: readonly (readonly [string, string])[]
}

/** Figures that are published as files. */
export function linkedDataset(ctx: Reader, { name, description, licence, files }: Dataset): LinkedNode {
  return known({
    '@type': 'Dataset',
    name,
    description,
    license: licence,
    inLanguage: ctx.locale,
    creator: { '@type': 'Organization', name: wordsFor(ctx.house.name, ctx.locale), url: address(ctx, '') },
    distribution: files.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: `${ctx.publicUrl}${path}`,
      encodingFormat,
    })),
  })
}

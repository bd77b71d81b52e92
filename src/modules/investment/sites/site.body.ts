import { z } from 'zod'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { plain } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { day, localizedName, localizedText, plainText, quantity, requiredText, unitPrice } from '../../../platform/api/fields.ts'
import { linkKinds, type Site, siteKinds, siteStates, utilityKinds } from './site.ts'
import type { SiteInput } from './site.schema.ts'

// May be zero; a figure that nobody knows is null.
const amount = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/, 'decimal_string')
  .describe('Decimal number as a string, e.g. "12.5"')
  .nullable()
  .default(null)
const price = z.strictObject({ amount: unitPrice, currency: z.enum(currencies, 'invalid_choice') }).nullable()

const supply = z
  .strictObject({
    kind: z.enum(utilityKinds, 'invalid_choice'),
    available: amount,
    total: amount,
    distanceKm: amount,
    notes: localizedText(300).default({}),
  })
  .refine(({ available, total }) => available === null || total === null || Number(available) <= Number(total), {
    message: 'more_than_all',
    path: ['available'],
  })

const fields = {
  kind: z.enum(siteKinds, 'invalid_choice'),
  state: z.enum(siteStates, 'invalid_choice'),
  names: localizedName(200),
  descriptions: localizedText(4000),
  addresses: localizedText(300),
  district: z.string().max(80, 'too_long').nullable().describe('Address of a place'),
  areaHa: quantity.nullable(),
  salePrice: price.describe('Per m²'),
  rent: price.describe('Per hectare and year'),
  terms: localizedText(1000),
  source: plainText(500),
  asOf: day.nullable(),
  utilities: z.array(supply).max(6, 'too_big').describe('In place of those that stand there'),
  links: z
    .array(
      z.strictObject({ kind: z.enum(linkKinds, 'invalid_choice'), names: localizedText(200).default({}), distanceKm: amount }),
    )
    .max(40, 'too_big'),
  incentives: z
    .array(
      z.strictObject({
        texts: localizedName(1000),
        act: requiredText(500),
        actUrl: plainText(500).default(''),
        until: day.nullable().default(null),
      }),
    )
    .max(40, 'too_big'),
}

const { kind, state, names, ...others } = fields

/** A new site. */
export const newSiteBody = z.strictObject({ kind, state, names, ...z.object(others).partial().shape }).meta({ id: 'NewSite' })
/** What is changed of a site; the rest stays. */
export const changeSiteBody = z
  .strictObject({ ...z.object(fields).partial().shape, published: z.boolean('invalid').optional() })
  .meta({ id: 'SiteChange' })

type Change = Omit<z.output<typeof changeSiteBody>, 'published'>

const texts = (given: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(given).flatMap(([locale, said]) => (said?.trim() ? [[locale, said.normalize('NFC').trim()]] : [])),
  )
const known = (text: string | null) => (text === null ? undefined : plain(text))

/** What the verb takes, out of what a program sent and, for a change, what stands there. */
export function siteInputOf(change: Change, before?: Site): SiteInput {
  const sale = change.salePrice === undefined ? (before?.sale ?? null) : change.salePrice
  const rent = change.rent === undefined ? (before?.rent ?? null) : change.rent
  const supplies = change.utilities ?? (before?.utilities ?? []).map(({ note, ...rest }) => ({ ...rest, notes: note }))
  const incentives =
    change.incentives ??
    (before?.incentives ?? []).map((each) => ({
      ...each,
      until: each.until === null ? null : Temporal.PlainDate.from(each.until),
    }))
  const district = change.district === undefined ? before?.district : change.district
  return {
    kind: change.kind ?? before?.kind ?? 'free_site',
    state: change.state ?? before?.state ?? 'planned',
    names: texts(change.names ?? before?.names ?? {}),
    description: texts(change.descriptions ?? before?.description ?? {}),
    address: texts(change.addresses ?? before?.address ?? {}),
    terms: texts(change.terms ?? before?.terms ?? {}),
    district: district ?? undefined,
    areaHa: known(change.areaHa === undefined ? (before?.areaHa ?? null) : change.areaHa),
    salePrice: known(sale?.amount ?? null),
    saleCurrency: sale?.currency ?? 'UZS',
    rentPrice: known(rent?.amount ?? null),
    rentCurrency: rent?.currency ?? 'UZS',
    source: change.source ?? before?.source ?? '',
    asOf: (change.asOf === undefined ? before?.asOf : change.asOf) ?? undefined,
    utilities: Object.fromEntries(
      supplies.map(({ kind: supplied, available, total, distanceKm, notes }) => [
        supplied,
        { available: known(available), total: known(total), distanceKm: known(distanceKm), note: texts(notes) },
      ]),
    ) as SiteInput['utilities'],
    links: (change.links ?? before?.links ?? []).map(({ kind: linked, names: called, distanceKm }) => ({
      kind: linked,
      names: texts(called),
      distanceKm: known(distanceKm),
    })),
    incentives: incentives.map(({ texts: said, act, actUrl, until }) => ({
      texts: texts(said),
      act,
      actUrl,
      until: until ?? undefined,
    })),
  }
}
